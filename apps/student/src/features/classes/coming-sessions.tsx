import { SessionTime } from '@rollcall/web/components/session-time';
import { SessionBadge } from '@rollcall/web/components/status-badge';
import type { OwnSession } from '@rollcall/contracts/sessions';
import { useClassesWords } from '../../words/use-classes-words';

/** What is on in a class now and in the next two weeks. */
export function ComingSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useClassesWords();
  return (
    <section>
      <h2 className="mb-2 font-semibold">{t('coming.title')}</h2>
      {sessions.length === 0 ? (
        <p className="text-muted">{t('coming.none')}</p>
      ) : (
        <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {sessions.map((session) => (
            <li
              key={session.id}
              className="flex min-h-13 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 tabular-nums last:border-b-0"
            >
              <SessionTime session={session} />
              {session.status !== 'scheduled' && <SessionBadge status={session.status} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
