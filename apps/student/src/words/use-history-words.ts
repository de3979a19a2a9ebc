import { addEnglish } from '@rollcall/web/i18n/create-i18n';
import { useTranslation } from 'react-i18next';
import english from './en/history.json';

addEnglish('history', english);

/** The words of the own history. */
export function useHistoryWords() {
  return useTranslation('history');
}
