import type { CLAIMED_SCAN, LATE_UPLOAD, MarkEvent } from '@rollcall/contracts/attendance';
import type { Session } from '@rollcall/contracts/sessions';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useFormats } from '@rollcall/web/i18n/formats';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';

/** What Rollcall itself gives as a reason, and the key of its words. Written out, because importing the values would bring all of zod along. */
const OUR_REASONS = {
  'Late upload': 'lateUpload',
  'Scanned before signing in': 'claimedScan',
} as const satisfies Record<typeof LATE_UPLOAD | typeof CLAIMED_SCAN, string>;

function isOurs(reason: string): reason is keyof typeof OUR_REASONS {
  return reason in OUR_REASONS;
}

type MarkHistoryProps = { session: Pick<Session, 'id' | 'timeZone'>; studentId: string };

/** Everything that happened to a mark, oldest first: who, when (on the class's clock), from what to what, and why. */
export function MarkHistory({ session, studentId }: MarkHistoryProps) {
  const { t } = useTranslation('board');
  const { messageFor } = useMessages();
  const { data, error, refetch, isFetching } = trpc.attendance.history.useQuery(
    { sessionId: session.id, studentId },
    { staleTime: 0 },
  );
  return (
    <section aria-label={t('history.title')} className="mt-6 border-t border-line pt-4">
      <h3 className="mb-2 font-medium">{t('history.title')}</h3>
      {data ? (
        <HistoryList history={data.history} timeZone={session.timeZone} />
      ) : error ? (
        <ProblemNotice message={messageFor(error)} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <LoadingArea label={t('history.loading')}>
          <Skeleton className="h-12" />
        </LoadingArea>
      )}
    </section>
  );
}

function HistoryList({ history, timeZone }: { history: readonly MarkEvent[]; timeZone: string }) {
  const { t } = useTranslation('board');
  if (history.length === 0) return <p className="text-muted">{t('history.none')}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {history.map((event, index) => (
        // The log only grows, so an entry keeps its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="border-s-2 border-line ps-3">
          <HistoryLine event={event} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  );
}

function HistoryLine({ event, timeZone }: { event: MarkEvent; timeZone: string }) {
  const { at, by, formerStatus, status, reason } = event;
  const { t } = useTranslation(['board', 'web', 'app']);
  const { day, clock } = useFormats();
  const wordOf = (mark: MarkEvent['status']) => (mark === null ? t('history.noMark') : t(`web:mark.${mark}`));
  const what =
    formerStatus === null ? wordOf(status) : t('history.change', { from: wordOf(formerStatus), to: wordOf(status) });
  return (
    <>
      <p className="font-medium">{what}</p>
      <p className="text-sm text-muted">
        {by === null ? t('history.system') : <bdi>{by.fullName}</bdi>}
        {' · '}
        <time dateTime={at}>{t('web:dayAndClock', { day: day(at, timeZone), clock: clock(at, timeZone) })}</time>
      </p>
      {reason !== '' && (
        <p dir="auto" className="text-sm wrap-anywhere">
          {isOurs(reason) ? t(`history.${OUR_REASONS[reason]}`) : reason}
        </p>
      )}
    </>
  );
}
