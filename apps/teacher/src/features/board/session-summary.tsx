import { Button, ButtonLink } from '@rollcall/web/components/button';
import { ReportIcon } from '@rollcall/web/components/icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { LateScansNotice } from './late-scans-notice';
import { EVERYONE, filterRoster } from './roster-filter';
import { NobodyEnrolled, RosterList } from './roster-list';
import { RosterTools } from './roster-tools';
import { SeveralBar } from './several-bar';
import { SummaryCard } from './summary-card';
import { useRosterHands } from './use-roster-hands';

/** A session that is over: how many came, by mark, and the whole class, whose marks can still be set right. */
export function SessionSummary({ board, reportsHref }: { board: Board; reportsHref: string }) {
  const { t } = useTranslation('board');
  const { hands, chosen, setChosen, dialog } = useRosterHands(board);
  const [filter, setFilter] = useState(EVERYONE);
  const entries = useMemo(() => filterRoster(board.roster, filter), [board.roster, filter]);
  return (
    <div className="@container grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-4 lg:sticky lg:top-6">
        <SummaryCard board={board} />
        <p className="text-sm text-muted">{t('summary.mend')}</p>
        <ButtonLink href={reportsHref}>
          <ReportIcon aria-hidden="true" size={18} />
          {t('summary.reports')}
        </ButtonLink>
      </div>
      {board.roster.length === 0 ? (
        <NobodyEnrolled />
      ) : (
        <div className="flex min-w-0 flex-col gap-3">
          <div className="flex flex-wrap items-start gap-3">
            <div className="min-w-0 flex-1 basis-72">
              <RosterTools filter={filter} onChange={setFilter} />
            </div>
            <Button onClick={() => setChosen(chosen === null ? new Set() : null)}>
              {t(chosen === null ? 'several.start' : 'several.stop')}
            </Button>
          </div>
          <LateScansNotice roster={board.roster} onShow={() => setFilter({ search: '', status: 'flagged' })} />
          {chosen !== null && (
            <SeveralBar
              board={board}
              shown={entries}
              chosen={chosen}
              onChosen={setChosen}
              onDone={() => setChosen(null)}
            />
          )}
          <RosterList
            title={t('summary.students')}
            entries={entries}
            timeZone={board.session.timeZone}
            hands={hands}
            chosen={chosen ?? undefined}
            empty={t('filter.nobody')}
          />
        </div>
      )}
      {dialog}
    </div>
  );
}
