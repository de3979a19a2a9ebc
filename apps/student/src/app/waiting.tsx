import { useTranslation } from 'react-i18next';
import { Spinner } from '@rollcall/web/components/spinner';
import { AfterDelay } from '../components/after-delay';

/** Most page loads are answered sooner; no spinner flashes up in them. */
const SPINNER_AFTER_MS = 300;
const EXPLAIN_AFTER_MS = 5_000;

/** While it is not known yet who is signed in, or a page is being fetched: at first what index.html shows, so that nothing blinks. */
export function Waiting() {
  const { t } = useTranslation('app');
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-6">
      <p className="text-2xl font-semibold">Rollcall</p>
      <AfterDelay ms={SPINNER_AFTER_MS}>
        <span className="text-accent">
          <Spinner label={t('loading')} size={40} />
        </span>
      </AfterDelay>
      <AfterDelay ms={EXPLAIN_AFTER_MS}>
        <p role="status" className="max-w-md rounded-control bg-accent-soft px-4 py-3 text-center">
          {t('unreachable')}
        </p>
      </AfterDelay>
    </main>
  );
}

/** In the frame of the main pages, while one of them is being fetched. */
export function PageComing() {
  const { t } = useTranslation('app');
  return (
    <AfterDelay ms={SPINNER_AFTER_MS}>
      <div className="flex justify-center py-24 text-accent">
        <Spinner label={t('loading')} size={40} />
      </div>
    </AfterDelay>
  );
}
