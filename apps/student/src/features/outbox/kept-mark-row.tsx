import type { Attendance } from '@rollcall/contracts/attendance';
import { RollcallError } from '@rollcall/sdk/errors';
import { Button } from '@rollcall/web/components/button';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useMessages } from '@rollcall/web/session/use-messages';
import type { ReactNode } from 'react';
import type { KeptMark, MarkState } from './kept-mark';
import { useOutbox } from './outbox-context';
import { useOutboxWords } from '../../words/use-outbox-words';

/** One scan: when it was made, and what has become of it. An answer stays until the student has taken note of it. */
export function KeptMarkRow({ mark: { nonce, scannedAt, state } }: { mark: KeptMark }) {
  const { t } = useOutboxWords();
  const { date } = useFormats();
  const { dismiss } = useOutbox();
  const time = date(scannedAt, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
        <Answer state={state} />
        <p className="text-muted">{t('scannedAt', { time })}</p>
      </div>
      {state.kind !== 'waiting' && (
        <Button onClick={() => void dismiss(nonce)} aria-label={t('dismissNamed', { time })}>
          {t('dismiss')}
        </Button>
      )}
    </li>
  );
}

function Answer({ state }: { state: MarkState }) {
  const { t } = useOutboxWords();
  const { messageFor } = useMessages();
  switch (state.kind) {
    case 'waiting':
      return <p className="font-medium">{t(`hold.${state.hold ?? 'sending'}`)}</p>;
    case 'marked':
      return <Marked attendance={state.attendance} />;
    case 'refused': {
      const { code, details } = state.refusal;
      const first = code === 'ALREADY_MARKED_ATTENDANCE' ? firstMark(details) : null;
      if (first !== null) return <Marked attendance={first}>{t('already')}</Marked>;
      return <NotMarked why={messageFor(new RollcallError(state.refusal))} />;
    }
    case 'given-up':
      return <NotMarked why={t('givenUp')} />;
    default:
      return state satisfies never;
  }
}

function Marked({ attendance: { className, status }, children }: { attendance: Attendance; children?: ReactNode }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <bdi className="font-medium wrap-anywhere">{className}</bdi>
      <MarkBadge status={status} />
      {children}
    </p>
  );
}

function NotMarked({ why }: { why: string }) {
  const { t } = useOutboxWords();
  return (
    <p className="wrap-anywhere">
      <strong className="font-semibold text-danger">{t('refused')}.</strong> {why}
    </p>
  );
}

function firstMark(details: unknown): Attendance | null {
  return (details as { attendance?: Attendance } | null | undefined)?.attendance ?? null;
}
