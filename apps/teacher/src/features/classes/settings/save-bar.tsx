import { Button } from '@rollcall/web/components/button';
import { useTranslation } from 'react-i18next';

type SaveBarProps = { isChanged: boolean; isSaving: boolean; onDiscard: () => void };

/** Stays at the foot of the window, so that saving is in sight from wherever something was changed. */
export function SaveBar({ isChanged, isSaving, onDiscard }: SaveBarProps) {
  const { t } = useTranslation('classes');
  return (
    <div className="sticky bottom-0 z-[1] -mx-4 mt-3 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-canvas px-4 py-3 sm:-mx-6 sm:px-6">
      <p role="status" className="min-w-0 flex-1 text-muted">
        {isChanged ? t('settings.unsaved') : t('settings.allSaved')}
      </p>
      {isChanged && <Button onClick={onDiscard}>{t('settings.discard')}</Button>}
      <Button variant="primary" type="submit" pending={isSaving} disabled={!isChanged}>
        {t('settings.save')}
      </Button>
    </div>
  );
}
