import type { ClassRegister } from '@rollcall/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { inBlocks } from './in-blocks';
import { RegisterBlock } from './register-block';
import { MARK_LOOK, useMarkLetters } from './use-mark-letters';

/** So many columns fit across A4 beside the names, also where a clock takes "10:15 AM". */
const MOST_SESSIONS_ACROSS = 16;

/** The sheet of marks, made for paper: letters that print in black, a legend, and tables that fit the page. */
export function RegisterSheet({ register }: { register: ClassRegister }) {
  return (
    <div className="flex flex-col gap-6 print:block">
      <Legend />
      {inBlocks(register.sessions, MOST_SESSIONS_ACROSS).map((block) => (
        <RegisterBlock key={block.first} block={block} register={register} />
      ))}
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('reports');
  const { letters, words } = useMarkLetters();
  return (
    <ul aria-label={t('sheet.legend')} className="flex flex-wrap gap-x-6 gap-y-1 print:mb-2 print:text-[9pt]">
      {(['present', 'late', 'absent', 'excused'] as const).map((status) => (
        <li key={status}>
          {/* A block of its own, or an Arabic letter would be joined to its word. */}
          <span className={`me-1.5 inline-block font-semibold ${MARK_LOOK[status]}`}>{letters[status]}</span>
          {words[status]}
        </li>
      ))}
      <li>
        <span className="me-1.5">–</span>
        {t('sheet.noMark')}
      </li>
    </ul>
  );
}
