import { PageHeader } from '@rollcall/web/components/page-header';
import { useSearchParams } from 'wouter';
import { AsOf } from '../../components/as-of';
import { ClassFilter } from '../../features/history/class-filter';
import { HistoryList } from '../../features/history/history-list';
import { useOwnRates } from '../../queries/use-own-rates';
import { paths } from '../paths';
import { useStudent } from '../student-only';
import { useHistoryWords } from '../../words/use-history-words';

/** All marks of the student. Which class is looked at stands in the address, so that coming back from a receipt finds it again. */
export default function HistoryRoute() {
  const { t } = useHistoryWords();
  const student = useStudent();
  const rates = useOwnRates();
  const [params, setParams] = useSearchParams();
  const classId = params.get('class') ?? '';
  const choose = (chosen: string) => setParams(chosen === '' ? {} : { class: chosen }, { replace: true });
  return (
    <>
      <PageHeader title={t('title')} detail={<AsOf query={rates}>{t('detail')}</AsOf>} />
      <ClassFilter rates={rates.data?.classes ?? []} classId={classId} onChange={choose} />
      <HistoryList
        studentId={student.id}
        classId={classId === '' ? undefined : classId}
        showsClass={classId === ''}
        hrefOf={paths.receipt}
      />
    </>
  );
}
