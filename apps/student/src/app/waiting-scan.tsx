import { useState } from 'react';
import { ButtonLink } from '@rollcall/web/components/button';
import { Notice } from '@rollcall/web/components/notice';
import { keptScan } from '../features/mark/pending-scan';
import { paths } from './paths';
import { useMarkWords } from '../words/use-mark-words';

/** On the page where a class is joined: the scan that brought the student here, to be sent as soon as the class is joined. */
export function WaitingScan() {
  const { t } = useMarkWords();
  const [isWaiting] = useState(() => keptScan(window) !== null);
  if (!isWaiting) return null;
  return (
    <div className="mb-5">
      <Notice
        tone="info"
        action={
          <ButtonLink href={paths.mark} variant="primary">
            {t('waiting.action')}
          </ButtonLink>
        }
      >
        {t('waiting.detail')}
      </Notice>
    </div>
  );
}
