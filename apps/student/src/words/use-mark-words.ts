import { addEnglish } from '@rollcall/web/i18n/create-i18n';
import { useTranslation } from 'react-i18next';
import english from './en/mark.json';

addEnglish('mark', english);

/** The words of a mark and its result. */
export function useMarkWords() {
  return useTranslation('mark');
}
