import type { PastMark } from '@rollcall/contracts/attendance';
import { Button } from '@rollcall/web/components/button';
import { EnlargeIcon } from '@rollcall/web/components/icons';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { useFormats } from '@rollcall/web/i18n/formats';
import type { ReactNode } from 'react';
import { useHistoryWords } from '../../words/use-history-words';

type ReceiptViewProps = { mark: PastMark; studentName: string; onShow: () => void };

/** All that is known of a mark, to look up or to show. */
export function ReceiptView({ mark, studentName, onShow }: ReceiptViewProps) {
  const { t } = useHistoryWords();
  const { day, clock, clockRange } = useFormats();
  return (
    <>
      <div className="mb-5">
        <Button variant="primary" size="lg" wide onClick={onShow}>
          <EnlargeIcon aria-hidden="true" size={20} />
          {t('receipt.show')}
        </Button>
      </div>
      <dl className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
        <Fact name={t('receipt.status')}>
          <MarkBadge status={mark.status} />
        </Fact>
        <Fact name={t('receipt.class')}>
          <bdi className="font-medium">{mark.className}</bdi>
        </Fact>
        <Fact name={t('receipt.session')}>
          <time dateTime={mark.startTime}>
            {day(mark.startTime)} <br />
            {clockRange(mark.startTime, mark.endTime)}
          </time>
        </Fact>
        <Fact name={t('receipt.markedAt')}>
          <time dateTime={mark.markedAt}>
            {day(mark.markedAt)} <br />
            {clock(mark.markedAt)}
          </time>
        </Fact>
        <Fact name={t('receipt.student')}>
          <bdi>{studentName}</bdi>
        </Fact>
        <Fact name={t('receipt.number')}>
          <code dir="ltr" className="text-sm">
            {mark.id}
          </code>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-2.5">
      <dt className="w-28 shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 flex-1 basis-40 wrap-anywhere">{children}</dd>
    </div>
  );
}
