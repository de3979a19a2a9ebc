import { addEnglish } from '@rollcall/web/i18n/create-i18n';
import { useTranslation } from 'react-i18next';
import english from './en/outbox.json';

addEnglish('outbox', english);

/** The words of marks that are kept. */
export function useOutboxWords() {
  return useTranslation('outbox');
}
