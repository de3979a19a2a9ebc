import { SettingsSection } from '@rollcall/web/components/settings-section';
import { TextAreaField, TextField } from '@rollcall/web/components/text-field';
import { useTranslation } from 'react-i18next';
import { TimeZoneField } from './time-zone-field';
import type { DraftProps } from './use-class-draft';

/** What the class is called, and by which clock it meets. */
export function AboutSection({ draft, change }: DraftProps) {
  const { t } = useTranslation('classes');
  return (
    <SettingsSection title={t('settings.about')} detail={t('settings.aboutDetail')}>
      <TextField
        name="name"
        label={t('field.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        maxLength={120}
        autoComplete="off"
        dir="auto"
      />
      <TextField
        name="code"
        label={t('field.code')}
        hint={t('field.codeHint')}
        value={draft.code}
        onChange={(event) => change({ code: event.target.value })}
        maxLength={32}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        dir="auto"
      />
      <TextAreaField
        name="description"
        label={t('field.description')}
        hint={t('field.descriptionHint')}
        value={draft.description}
        onChange={(event) => change({ description: event.target.value })}
        maxLength={2_000}
        rows={3}
        dir="auto"
        optional
      />
      <TimeZoneField draft={draft} change={change} />
    </SettingsSection>
  );
}
