import { PageHeader } from '@rollcall/web/components/page-header';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useLocation } from 'wouter';
import type { Outcome } from '../../features/mark/outcome';
import { useShortCode } from '../../features/mark/use-short-code';
import { CodeForm } from '../../features/scan/code-form';
import type { TypedCode } from '../../features/scan/typed-code';
import { paths } from '../paths';
import { Result } from '../result';
import { StudentShell } from '../student-shell';
import { useScanWords } from '../../words/use-scan-words';

/** The way in without a camera. A mark is shown as a scan's is; what can be mended is said at the field. */
export default function CodeRoute() {
  const { t } = useScanWords();
  const [, navigate] = useLocation();
  const { outcome, error, isSending, send } = useShortCode();
  const problemOf = useProblemOf();

  if (outcome !== null && 'attendance' in outcome) {
    return <Result marking={{ kind: 'done', outcome }} onStep={() => navigate(paths.home, { replace: true })} />;
  }

  function onTyped(typed: TypedCode) {
    switch (typed.kind) {
      case 'short':
        return send(typed.shortCode);
      case 'code':
        // As if the QR's own link had been opened.
        return navigate(`${paths.mark}#${typed.code}`);
      case 'invitation':
        return navigate(paths.join(typed.hash));
      default:
        return typed satisfies never;
    }
  }

  return (
    <StudentShell>
      <PageHeader title={t('type.title')} detail={t('type.detail')} />
      <CodeForm
        onTyped={onTyped}
        isSending={isSending}
        problem={outcome === null || isSending ? null : problemOf(outcome, error)}
      />
      <p className="mt-6 text-balance text-muted">{t('type.byHand')}</p>
    </StudentShell>
  );
}

function useProblemOf(): (outcome: Outcome, error: unknown) => string {
  const { t } = useScanWords();
  const { messageFor } = useMessages();
  return ({ kind }, error) => {
    if (kind === 'foreign') return t('type.unknown');
    if (kind === 'expired') return t('type.expired');
    return messageFor(error);
  };
}
