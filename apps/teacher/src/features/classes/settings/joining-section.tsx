import { Button } from '@rollcall/web/components/button';
import { ChoiceField } from '@rollcall/web/components/choice-field';
import { RenewIcon } from '@rollcall/web/components/icons';
import { SettingsSection } from '@rollcall/web/components/settings-section';
import { TextField } from '@rollcall/web/components/text-field';
import type { EnrolmentPolicy } from '@rollcall/contracts/classes';
import { useTranslation } from 'react-i18next';
import { readableCode } from './readable-code';
import type { DraftProps } from './use-class-draft';

const POLICIES: readonly EnrolmentPolicy[] = ['open', 'code', 'closed'];

/** Who gets into the class, and how many. */
export function JoiningSection({ draft, change }: DraftProps) {
  const { t } = useTranslation('classes');
  return (
    <SettingsSection title={t('settings.joining')} detail={t('settings.joiningDetail')}>
      <ChoiceField
        name="enrolmentPolicy"
        legend={t('field.enrolment')}
        value={draft.enrolmentPolicy}
        onChange={(enrolmentPolicy) => {
          const needsCode = enrolmentPolicy === 'code' && draft.joinCode === '';
          change({ enrolmentPolicy, ...(needsCode && { joinCode: readableCode() }) });
        }}
        choices={POLICIES.map((value) => ({
          value,
          label: t(`enrolment.${value}`),
          detail: t(`enrolment.${value}Detail`),
        }))}
      />
      {draft.enrolmentPolicy === 'code' && <JoinCodeField draft={draft} change={change} />}
      <TextField
        name="capacity"
        label={t('field.capacity')}
        hint={t('field.capacityHint')}
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000}
        step={1}
        value={draft.capacity}
        onChange={(event) => change({ capacity: event.target.value })}
        optional
      />
    </SettingsSection>
  );
}

function JoinCodeField({ draft, change }: DraftProps) {
  const { t } = useTranslation('classes');
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:items-end">
      <div className="min-w-0 flex-1">
        <TextField
          name="joinCode"
          label={t('field.joinCode')}
          hint={t('field.joinCodeHint')}
          value={draft.joinCode}
          onChange={(event) => change({ joinCode: event.target.value })}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
      </div>
      <Button onClick={() => change({ joinCode: readableCode() })}>
        <RenewIcon aria-hidden="true" size={18} />
        {t('field.newJoinCode')}
      </Button>
    </div>
  );
}
