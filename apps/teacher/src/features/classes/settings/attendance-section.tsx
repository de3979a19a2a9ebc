import { ChoiceField } from '@rollcall/web/components/choice-field';
import { SettingsSection } from '@rollcall/web/components/settings-section';
import { SwitchField } from '@rollcall/web/components/switch-field';
import { TextField } from '@rollcall/web/components/text-field';
import { useTranslation } from 'react-i18next';
import { LATE_UPLOADS, ROTATIONS } from './class-draft';
import type { DraftProps } from './use-class-draft';

/** How attendance is taken and judged. */
export function AttendanceSection({ draft, change }: DraftProps) {
  const { t } = useTranslation('classes');
  return (
    <SettingsSection title={t('settings.attendance')} detail={t('settings.attendanceDetail')}>
      <RotationField draft={draft} change={change} />
      <TextField
        name="lateAfterMinutes"
        label={t('field.lateAfter')}
        hint={t('field.lateAfterHint')}
        type="number"
        inputMode="numeric"
        min={0}
        max={1_440}
        step={1}
        value={draft.lateAfterMinutes}
        onChange={(event) => change({ lateAfterMinutes: event.target.value })}
      />
      <TextField
        name="attendanceGoalPercent"
        label={t('field.goal')}
        hint={t('field.goalHint')}
        type="number"
        inputMode="numeric"
        min={1}
        max={100}
        step={1}
        value={draft.attendanceGoalPercent}
        onChange={(event) => change({ attendanceGoalPercent: event.target.value })}
      />
      <ChoiceField
        name="lateUploads"
        legend={t('field.lateUploads')}
        hint={t('field.lateUploadsHint')}
        value={draft.lateUploads}
        onChange={(lateUploads) => change({ lateUploads })}
        choices={LATE_UPLOADS.map((value) => ({
          value,
          label: t(`lateUploads.${value}`),
          detail: t(`lateUploads.${value}Detail`),
        }))}
      />
      <SwitchField
        name="studentsSeeNames"
        label={t('field.names')}
        hint={t('field.namesHint')}
        checked={draft.studentsSeeNames}
        onChange={(studentsSeeNames) => change({ studentsSeeNames })}
      />
    </SettingsSection>
  );
}

function RotationField({ draft, change }: DraftProps) {
  const { t } = useTranslation('classes');
  return (
    <ChoiceField
      name="rotation"
      legend={t('field.rotation')}
      hint={t('field.rotationHint')}
      value={draft.rotation}
      onChange={(rotation) => change({ rotation })}
      choices={ROTATIONS.map((value) => ({
        value,
        label: t(`rotation.${value}`),
        detail: t(`rotation.${value}Detail`),
      }))}
    >
      {draft.rotation === 'own' && (
        <TextField
          name="codeTtlSeconds"
          label={t('field.ownSeconds')}
          type="number"
          inputMode="numeric"
          min={5}
          max={86_400}
          step={1}
          value={draft.ownSeconds}
          onChange={(event) => change({ ownSeconds: event.target.value })}
        />
      )}
    </ChoiceField>
  );
}
