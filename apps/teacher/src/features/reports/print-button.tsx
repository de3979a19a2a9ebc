import { Button } from '@rollcall/web/components/button';
import { PrintIcon } from '@rollcall/web/components/icons';
import { useTranslation } from 'react-i18next';

/** Opens the browser's own printing, which also makes PDF files. */
export function PrintButton() {
  const { t } = useTranslation('reports');
  return (
    <Button onClick={() => window.print()}>
      <PrintIcon aria-hidden="true" size={18} />
      {t('print')}
    </Button>
  );
}
