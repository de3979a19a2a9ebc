import type { OwnSession } from '@rollcall/contracts/sessions';
import { AbsentIcon, ExcusedIcon, ForwardIcon, LateIcon, PresentIcon } from '@rollcall/web/components/icons';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ScanIcon } from '../../components/icons';

type Mark = NonNullable<OwnSession['mark']>;

const MARKS = {
  present: { Icon: PresentIcon, look: 'bg-present-soft text-present' },
  late: { Icon: LateIcon, look: 'bg-late-soft text-late' },
  absent: { Icon: AbsentIcon, look: 'bg-absent-soft text-absent' },
  excused: { Icon: ExcusedIcon, look: 'bg-excused-soft text-excused' },
} satisfies Record<Mark['status'], unknown>;

type RunningCardProps = { session: OwnSession; receiptHref: string };

/** A session that is on: of which class, since when, and whether the student is marked in it. Nothing moves when that changes. */
export function RunningCard({ session, receiptHref }: RunningCardProps) {
  const { t } = useTranslation('today');
  const { clock } = useFormats();
  const { className, startedAt, startTime, mark } = session;
  return (
    <li className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      <div className="px-4 pt-4 pb-3">
        <h3 className="text-xl font-semibold wrap-anywhere">
          <bdi>{className}</bdi>
        </h3>
        <p className="mt-0.5 text-muted">{t('since', { time: clock(startedAt ?? startTime) })}</p>
      </div>
      <div aria-live="polite">{mark === null ? <Unmarked /> : <Marked mark={mark} receiptHref={receiptHref} />}</div>
    </li>
  );
}

const STRIP = 'flex min-h-18 items-center gap-3 px-4 py-2.5';

function Unmarked() {
  const { t } = useTranslation('today');
  return (
    <p className={`${STRIP} bg-accent-soft`}>
      <ScanIcon aria-hidden="true" size={28} className="shrink-0 text-accent" />
      <span className="min-w-0">
        <span className="block font-semibold">{t('unmarked')}</span>
        <span className="block text-sm text-muted">{t('unmarkedDetail')}</span>
      </span>
    </p>
  );
}

function Marked({ mark: { status, markedAt }, receiptHref }: { mark: Mark; receiptHref: string }) {
  const { t } = useTranslation('today');
  const { clock } = useFormats();
  const { Icon, look } = MARKS[status];
  return (
    <Link href={receiptHref} className={`${STRIP} -outline-offset-4 ${look}`}>
      <Icon aria-hidden="true" size={28} className="shrink-0" />
      <span className="min-w-0 flex-1">
        <span className="block text-lg font-semibold">{t(`marked.${status}`, { time: clock(markedAt) })}</span>
        {status === 'absent' && <span className="block text-sm">{t('absentDetail')}</span>}
      </span>
      <span className="sr-only">{t('receipt')}</span>
      <ForwardIcon aria-hidden="true" size={18} className="shrink-0 rtl:-scale-x-100" />
    </Link>
  );
}
