import type { OwnSession } from '@rollcall/contracts/sessions';
import { SessionTime } from '@rollcall/web/components/session-time';
import { MarkBadge, SessionBadge } from '@rollcall/web/components/status-badge';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Day } from './days-ahead';

type AheadListProps = { days: readonly Day[]; classHref: (classId: string) => string };

/** The sessions of the days to come, under the name of their day. */
export function AheadList({ days, classHref }: AheadListProps) {
  return days.map((day) => <DaySection key={day.date} day={day} classHref={classHref} />);
}

function DaySection({ day: { kind, date, sessions }, classHref }: { day: Day } & Pick<AheadListProps, 'classHref'>) {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const name = formats.date(`${date}T12:00:00`, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <section>
      <h2 className="mb-2 flex flex-wrap items-baseline gap-x-2.5 font-semibold">
        {kind === 'later' ? name : t(`day.${kind}`)}
        {kind === 'tomorrow' && <span className="text-sm font-normal text-muted">{name}</span>}
      </h2>
      <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {sessions.map((session) => (
          <AheadRow key={session.id} session={session} href={classHref(session.classId)} />
        ))}
      </ul>
    </section>
  );
}

function AheadRow({ session, href }: { session: OwnSession; href: string }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        href={href}
        className="flex min-h-14 items-center justify-between gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-sunken"
      >
        <span className="flex min-w-0 flex-col">
          <span className="font-medium wrap-anywhere">
            <bdi>{session.className}</bdi>
          </span>
          <span className="text-sm text-muted tabular-nums">
            <SessionTime session={session} isClockOnly />
          </span>
        </span>
        {session.mark !== null ? (
          <MarkBadge status={session.mark.status} />
        ) : (
          session.status !== 'scheduled' && <SessionBadge status={session.status} />
        )}
      </Link>
    </li>
  );
}
