import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/create-i18n';
import english from '../words/en/account.json';

addEnglish('account', english);

/** The words of the pages of an account. */
export function useAccountWords() {
  return useTranslation('account');
}
