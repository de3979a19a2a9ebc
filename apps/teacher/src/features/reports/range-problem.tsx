import { Button } from '@rollcall/web/components/button';
import { Notice } from '@rollcall/web/components/notice';
import { useTranslation } from 'react-i18next';
import type { problemOf } from './report-range';

type RangeProblemProps = { problem: NonNullable<ReturnType<typeof problemOf>>; onShowAll: () => void };

/** In place of a report on days that there are not. */
export function RangeProblem({ problem, onShowAll }: RangeProblemProps) {
  const { t } = useTranslation('reports');
  return (
    <Notice
      tone="problem"
      action={
        <Button size="sm" onClick={onShowAll}>
          {t('range.showAll')}
        </Button>
      }
    >
      {t(`range.${problem}`)}
    </Notice>
  );
}
