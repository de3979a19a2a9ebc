import { useTranslation } from 'react-i18next';
import english from '../words/en/account.json';

/**
 * The words of these pages. Other than all other English ones they come with the pages: nobody who is signed in should wait
 * for them at the start. Another language has them in its own file.
 */
export function useAccountWords() {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('en', 'account')) i18n.addResourceBundle('en', 'account', english);
  return useTranslation('account');
}
