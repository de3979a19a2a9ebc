import { useTranslation } from 'react-i18next';
import { changeLanguage } from './create-i18n';
import { isLanguage, LANGUAGES, rememberLanguage, type Language } from './languages';

/** The language that is shown, and the way to another one. `choose` rejects where its words cannot be fetched. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'en';
  return {
    language,
    direction: LANGUAGES[language].direction,
    choose: async (next: Language) => {
      await changeLanguage(i18n, next);
      rememberLanguage(next);
    },
  };
}
