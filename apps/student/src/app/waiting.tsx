import { useTranslation } from 'react-i18next';
import { Notice } from '@rollcall/web/components/notice';
import { Spinner } from '@rollcall/web/components/spinner';
import { AfterDelay } from '../components/after-delay';

/** Most page loads are answered sooner; no spinner flashes up in them. */
const SPINNER_AFTER_MS = 300;
const EXPLAIN_AFTER_MS = 5_000;

/** While it is not known yet who is signed in, or a page is being fetched. */
export function Waiting() {
  const { t } = useTranslation('app');
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-6">
      <AfterDelay ms={SPINNER_AFTER_MS}>
        <span className="text-accent">
          <Spinner label={t('loading')} size={40} />
        </span>
      </AfterDelay>
      <AfterDelay ms={EXPLAIN_AFTER_MS}>
        <Notice tone="info">
          <span role="status">{t('unreachable')}</span>
        </Notice>
      </AfterDelay>
    </main>
  );
}
