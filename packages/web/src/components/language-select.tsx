import { useTranslation } from 'react-i18next';
import { useAttempt } from '../hooks/use-attempt';
import { offeredLanguages } from '../i18n/create-i18n';
import { isLanguage, LANGUAGES } from '../i18n/languages';
import { useLanguage } from '../i18n/use-language';
import { useMessages } from '../session/use-messages';

/** Changes the language at once and for the next visits. Shown where there is more than one. */
export function LanguageSelect() {
  const { t } = useTranslation('web');
  const { language, choose } = useLanguage();
  const { messageFor } = useMessages();
  const { attempt, error } = useAttempt(choose);
  const offered = offeredLanguages();
  if (offered.length < 2) return null;
  return (
    <div className="flex flex-col items-start gap-1">
      <label className="inline-flex items-center gap-2 text-sm text-muted">
        {t('language')}
        <select
          value={language}
          onChange={({ currentTarget: { value } }) => {
            if (isLanguage(value)) attempt(value);
          }}
          className="min-h-11 rounded-control border border-line-strong bg-surface px-2 text-base text-ink"
        >
          {offered.map((each) => (
            <option key={each} value={each} lang={each}>
              {LANGUAGES[each].name}
            </option>
          ))}
        </select>
      </label>
      {error !== null && (
        <p role="alert" className="text-sm text-danger">
          {messageFor(error)}
        </p>
      )}
    </div>
  );
}
