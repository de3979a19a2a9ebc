import { Notice } from '@rollcall/web/components/notice';
import { Spinner } from '@rollcall/web/components/spinner';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Most page loads are answered sooner, so that nothing flashes up in them. */
const SPINNER_AFTER_MS = 300;
const EXPLAIN_AFTER_MS = 5_000;

/** While it is not known yet who is signed in, or a page is being fetched. */
export function Waiting() {
  const { t } = useTranslation('app');
  const isSlow = useElapsed(SPINNER_AFTER_MS);
  const isVerySlow = useElapsed(EXPLAIN_AFTER_MS);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-6 text-accent">
      {isSlow && <Spinner label={t('loading')} size={40} />}
      {isVerySlow && (
        <div role="status" className="text-ink">
          <Notice tone="info">{t('unreachable')}</Notice>
        </div>
      )}
    </main>
  );
}

function useElapsed(ms: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return elapsed;
}
