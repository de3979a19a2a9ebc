import { usePageTitle } from '@rollcall/web/components/page-header';
import { Spinner } from '@rollcall/web/components/spinner';
import { AfterDelay } from '../../components/after-delay';
import { useMarkWords } from '../../words/use-mark-words';

const SLOW_AFTER_MS = 4_000;

/** While the code is on its way. It promises nothing: only the server's answer makes anybody present. */
export function SendingScreen() {
  const { t } = useMarkWords();
  usePageTitle(t('sending.title'));
  return (
    <div
      data-full-screen
      role="status"
      className="fixed inset-0 flex flex-col items-center justify-center gap-5 bg-canvas p-6 text-center"
    >
      <span className="text-accent">
        <Spinner size={64} />
      </span>
      <p className="text-3xl font-semibold">{t('sending.heading')}</p>
      <AfterDelay ms={SLOW_AFTER_MS}>
        <p className="text-lg text-balance text-muted">{t('sending.slow')}</p>
      </AfterDelay>
    </div>
  );
}
