import type { AgendaSession, Session } from '@rollcall/contracts/sessions';
import { ForwardIcon } from '@rollcall/web/components/icons';
import { SessionBadge } from '@rollcall/web/components/status-badge';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SessionTime } from '@rollcall/web/components/session-time';

type SessionRowProps = {
  session: Session | AgendaSession;
  href: string;
  /** Among sessions of several classes, under the name of their day: the class and the clock; else the day and the clock. */
  isOfAgenda?: boolean;
};

/** One session in a list: when, which, how it stands, and the way there. */
export function SessionRow({ session, href, isOfAgenda = false }: SessionRowProps) {
  return (
    <li className="border-b border-line last:border-b-0">
      <Link href={href} className="flex min-h-14 items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken">
        <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
          {isOfAgenda ? (
            <span className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5">
              <span className="w-full text-muted tabular-nums sm:w-44">
                <SessionTime session={session} isClockOnly />
              </span>
              <bdi className="font-medium wrap-anywhere">{session.className}</bdi>
            </span>
          ) : (
            <SessionTime session={session} />
          )}
          <span className="flex items-center gap-3">
            {'totalPresent' in session && <Attendance session={session} />}
            <SessionBadge status={session.status} />
          </span>
        </span>
        <ForwardIcon aria-hidden="true" size={18} className="shrink-0 text-muted rtl:-scale-x-100" />
      </Link>
    </li>
  );
}

function Attendance({ session: { status, totalPresent, enrolledCount } }: { session: AgendaSession }) {
  const { t } = useTranslation('sessions');
  if (status !== 'active' && status !== 'completed') return null;
  return (
    <span className="text-sm whitespace-nowrap text-muted tabular-nums">
      {t('attendance', { present: totalPresent, count: enrolledCount })}
    </span>
  );
}
