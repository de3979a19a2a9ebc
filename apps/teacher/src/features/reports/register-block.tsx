import type { ClassRegister } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import type { Block } from './in-blocks';
import { MARK_LOOK, useMarkLetters } from './use-mark-letters';

type Session = ClassRegister['sessions'][number];
type RegisterBlockProps = { block: Block<Session>; register: ClassRegister };

/** Some sessions of the sheet with everyone in them. What is far down is laid out when one gets there, save on paper. */
export function RegisterBlock({ block, register }: RegisterBlockProps) {
  const { t } = useTranslation('reports');
  const { number } = useFormats();
  const { letters } = useMarkLetters();
  const { sessions, students } = register;
  const { first } = block;
  const until = first + block.sessions.length;
  const title =
    block.sessions.length === sessions.length
      ? t('sheet.title')
      : t('sheet.block', { from: number(first + 1), to: number(until), all: number(sessions.length) });
  return (
    <section
      aria-label={title}
      className="[contain-intrinsic-block-size:auto_60rem] [content-visibility:auto] print:[content-visibility:visible] print:[&+section]:break-before-page"
    >
      {block.sessions.length < sessions.length && <h2 className="mb-2 font-semibold">{title}</h2>}
      <div
        role="region"
        aria-label={title}
        tabIndex={0}
        className="relative overflow-x-auto rounded-card border border-line bg-surface shadow-card print:overflow-visible print:rounded-none print:border-0"
      >
        <table className="w-full border-collapse text-center text-sm tabular-nums print:text-[8.5pt] print:leading-[1.3]">
          <SessionHeads block={block} register={register} />
          <tbody>
            {students.map((student) => (
              <tr key={student.studentId} className="break-inside-avoid even:bg-sunken/50">
                <th
                  scope="row"
                  className="sticky start-0 border border-line bg-surface px-2 py-1 text-start font-normal print:static print:py-px"
                >
                  <span className="line-clamp-2 min-w-32 wrap-anywhere sm:min-w-44 print:min-w-36">
                    <bdi>{student.studentName}</bdi>
                  </span>
                  {!student.isEnrolled && (
                    <span className="block text-xs text-muted print:text-[7pt]">{t('students.left')}</span>
                  )}
                </th>
                {student.marks.slice(first, until).map((status, index) => (
                  <td
                    key={block.sessions[index]?.sessionId}
                    className={`min-w-10 border border-line print:min-w-0 ${status === null ? 'text-muted' : MARK_LOOK[status]}`}
                  >
                    {status === null ? '–' : letters[status]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Repeated at the head of every printed page, with the class, so that no page is left without a name. */
function SessionHeads({ block, register }: RegisterBlockProps) {
  const { shortDay, clock } = useFormats();
  const { classCode, timeZone } = register;
  return (
    <thead className="text-xs print:text-[7.5pt]">
      <tr>
        <th scope="col" className="sticky start-0 border border-line bg-surface px-2 py-1 text-start print:static">
          <bdi>{classCode}</bdi>
        </th>
        {block.sessions.map(({ sessionId, startTime }) => (
          <th key={sessionId} scope="col" className="border border-line px-1 py-1 font-medium">
            <span className="block whitespace-nowrap">{shortDay(startTime, timeZone)}</span>
            <span className="block font-normal whitespace-nowrap text-muted">{clock(startTime, timeZone)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
