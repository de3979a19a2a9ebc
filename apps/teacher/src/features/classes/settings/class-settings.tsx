import type { OwnClass } from '@rollcall/contracts/classes';
import { ConfirmDialog } from '@rollcall/web/components/confirm-dialog';
import { Form } from '@rollcall/web/components/form';
import { useToast } from '@rollcall/web/components/toast';
import { useTranslation } from 'react-i18next';
import { useLeaveGuard } from '../../../components/use-leave-guard';
import { useClassProblems } from '../use-class-problems';
import { AboutSection } from './about-section';
import { AttendanceSection } from './attendance-section';
import { JoiningSection } from './joining-section';
import { SaveBar } from './save-bar';
import { useClassDraft } from './use-class-draft';
import { useUpdateClass } from './use-update-class';

const FIELDS = [
  'name',
  'code',
  'description',
  'timeZone',
  'joinCode',
  'capacity',
  'codeTtlSeconds',
  'lateAfterMinutes',
  'attendanceGoalPercent',
];

/** Everything about a class that its teacher decides. Saves what was changed, and asks before changes are left behind. */
export function ClassSettings({ ownClass }: { ownClass: OwnClass }) {
  const { t } = useTranslation('classes');
  const say = useToast();
  const { draft, changes, isChanged, change, discard, reset } = useClassDraft(ownClass);
  const update = useUpdateClass((saved) => {
    reset(saved);
    say(t('settings.saved'));
  });
  const { message, problems } = useClassProblems(update.error);
  const guard = useLeaveGuard(isChanged);
  return (
    <>
      <Form
        fields={FIELDS}
        problems={problems}
        message={message}
        onSubmit={() => !update.isPending && isChanged && update.mutate({ classId: ownClass.id, ...changes })}
      >
        <div className="flex flex-col gap-10">
          <AboutSection draft={draft} change={change} />
          <JoiningSection draft={draft} change={change} />
          <AttendanceSection draft={draft} change={change} />
        </div>
        <SaveBar
          isChanged={isChanged}
          isSaving={update.isPending}
          onDiscard={() => {
            discard();
            update.reset();
          }}
        />
      </Form>
      <ConfirmDialog
        open={guard.isAsking}
        onCancel={guard.stay}
        onConfirm={guard.leave}
        title={t('settings.leaveTitle')}
        confirmLabel={t('settings.leave')}
        cancelLabel={t('settings.stay')}
      >
        <p>{t('settings.leaveDetail')}</p>
      </ConfirmDialog>
    </>
  );
}
