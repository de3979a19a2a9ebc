import type { AttendanceStatus, RosterEntry } from '@rollcall/contracts/attendance';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { Notice } from '@rollcall/web/components/notice';
import { TextAreaField } from '@rollcall/web/components/text-field';
import { useToast } from '@rollcall/web/components/toast';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { MarkHistory } from './mark-history';
import { ReasonChips } from './reason-chips';
import type { SetMark } from './use-hand-marks';

const STATUSES: readonly AttendanceStatus[] = ['present', 'late', 'absent', 'excused'];

type MarkDialogProps = { board: Board; entry: RosterEntry; setMark: SetMark; onClose: () => void };

/** One student's mark: another one, why, and everything that happened to it. The default export: it is loaded when it is opened. */
export default function MarkDialog({ board, entry, setMark, onClose }: MarkDialogProps) {
  const { t } = useTranslation(['board', 'web']);
  const { messageFor } = useMessages();
  const say = useToast();
  const [status, setStatus] = useState<AttendanceStatus | null>(entry.status);
  const [reason, setReason] = useState('');
  const { studentId, studentName: name } = entry;
  const save = useMutation({
    mutationFn: (next: AttendanceStatus | null) => setMark({ studentId, status: next, reason: reason.trim() }),
    onSuccess: (_, next) => {
      const mark = next === null ? null : t(`web:mark.${next}`);
      say(mark === null ? t('hand.takenBack', { name }) : t('hand.done', { name, mark }));
      onClose();
    },
  });
  const isSame = status === null || (status === entry.status && reason.trim() === '' && !entry.isFlagged);
  return (
    <Dialog open onClose={onClose} title={name} {...(entry.email && { description: entry.email })}>
      <Form
        fields={['reason']}
        message={save.error && messageFor(save.error)}
        onSubmit={() => status && save.mutate(status)}
      >
        <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          <legend className="mb-2 font-medium">{t('change.mark')}</legend>
          {STATUSES.map((each) => (
            <label
              key={each}
              className="flex min-h-11 items-center justify-center rounded-control border border-line-strong/60 px-2 text-center font-medium has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="status"
                checked={status === each}
                onChange={() => setStatus(each)}
                className="sr-only"
              />
              {t(`web:mark.${each}`)}
            </label>
          ))}
        </fieldset>
        {entry.isFlagged && <Notice tone="info">{t('lateScan.explained')}</Notice>}
        <TextAreaField
          name="reason"
          label={t('change.reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          maxLength={500}
          rows={2}
          dir="auto"
          optional
        />
        <ReasonChips onChoose={setReason} />
        <FormActions>
          {entry.status !== null && board.session.status === 'active' && (
            <Button pending={save.isPending} onClick={() => save.mutate(null)}>
              {t('change.takeBack')}
            </Button>
          )}
          <Button variant="primary" type="submit" pending={save.isPending} disabled={isSame}>
            {t(entry.isFlagged && status === entry.status ? 'lateScan.confirm' : 'change.save')}
          </Button>
        </FormActions>
      </Form>
      <MarkHistory session={board.session} studentId={studentId} />
    </Dialog>
  );
}
