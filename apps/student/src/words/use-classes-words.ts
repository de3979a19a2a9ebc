import { addEnglish } from '@rollcall/web/i18n/create-i18n';
import { useTranslation } from 'react-i18next';
import english from './en/classes.json';

addEnglish('classes', english);

/** The words of the classes. */
export function useClassesWords() {
  return useTranslation('classes');
}
