import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { useMarkLetters } from '../use-mark-letters';

/** What the tables in files say, in the reader's language. */
export type FileWords = {
  students: string;
  marks: string;
  name: string;
  email: string;
  inClass: string;
  rate: string;
  inARow: string;
  atRisk: string;
  yes: string;
  no: string;
  mark: Record<AttendanceStatus, string>;
};

export function useFileWords(): FileWords {
  const { t } = useTranslation('reports');
  const { words: mark } = useMarkLetters();
  return {
    students: t('file.students'),
    marks: t('file.marks'),
    name: t('column.name'),
    email: t('file.email'),
    inClass: t('file.inClass'),
    rate: t('column.rate'),
    inARow: t('file.inARow'),
    atRisk: t('column.atRisk'),
    yes: t('file.yes'),
    no: t('file.no'),
    mark,
  };
}
