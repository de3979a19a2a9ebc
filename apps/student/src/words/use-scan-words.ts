import { addEnglish } from '@rollcall/web/i18n/create-i18n';
import { useTranslation } from 'react-i18next';
import english from './en/scan.json';

addEnglish('scan', english);

/** The words of the scanner, and those of packages/web. */
export function useScanWords() {
  return useTranslation(['scan', 'web']);
}
