import type { ImportedLine } from '@rollcall/contracts/roster';
import type { Role } from '@rollcall/contracts/users';
import { isFull } from './enrolment-rules';
import type { RosterLine, UnreadableLine } from './roster-line';

/** What is known of a class's places and of the e-mails on a list. `takenCount`: enrolled students and kept places. */
export type RosterFacts = {
  capacity: number | null;
  takenCount: number;
  people: ReadonlyMap<string, { account: { id: string; role: Role; fullName: string } | null; isThere: boolean }>;
};

/** What becomes of a line: a place for an account, a kept place, nothing to do, or a reason why not. */
export type LineVerdict =
  | { kind: 'enrol'; studentId: string; fullName: string }
  | { kind: 'invite' }
  | { kind: 'already-there' }
  | { kind: 'unreadable'; reason: UnreadableLine }
  | { kind: 'repeated'; line: number }
  | { kind: 'teacher' }
  | { kind: 'full' };

export type JudgedLine = { line: RosterLine; verdict: LineVerdict };

/** Judges each line of a list. Those that get a place count for the capacity of those behind. */
export function judgeRosterLines(lines: RosterLine[], facts: RosterFacts): JudgedLine[] {
  const lineOf = new Map<string, number>();
  let { takenCount } = facts;

  const judge = ({ line, email, problem }: RosterLine): LineVerdict => {
    if (problem !== null) return { kind: 'unreadable', reason: problem };
    const earlier = lineOf.get(email);
    if (earlier !== undefined) return { kind: 'repeated', line: earlier };
    lineOf.set(email, line);
    const { account = null, isThere = false } = facts.people.get(email) ?? {};
    if (account?.role === 'employee') return { kind: 'teacher' };
    if (isThere) return { kind: 'already-there' };
    if (isFull(facts.capacity, takenCount)) return { kind: 'full' };
    takenCount += 1;
    if (account === null) return { kind: 'invite' };
    return { kind: 'enrol', studentId: account.id, fullName: account.fullName };
  };
  return lines.map((line) => ({ line, verdict: judge(line) }));
}

const UNREADABLE: Record<UnreadableLine, string> = {
  'no-email': 'Has no e-mail',
  'not-an-email': 'Is not an e-mail',
  'name-too-long': 'The name is longer than 120 characters',
  'name-unstorable': 'The name contains characters that cannot be stored',
  'broken-quote': 'A quotation mark is not closed, or something stands right behind it',
};

/** The line as its teacher reads it: `problem` in words, null where the line is good. */
export function presentLine({ line, verdict }: JudgedLine): ImportedLine {
  const { problem: _, ...read } = line;
  const present = (outcome: ImportedLine['outcome']) => ({ ...read, outcome, problem: null, rule: null, sameAs: null });
  const refuse = (rule: ImportedLine['rule'], problem: string) => ({ ...present('bad'), rule, problem });
  switch (verdict.kind) {
    case 'enrol':
      return { ...present('enrolled'), fullName: verdict.fullName };
    case 'invite':
      return present('invited');
    case 'already-there':
      return present('already-there');
    case 'unreadable':
      return refuse(verdict.reason, UNREADABLE[verdict.reason]);
    case 'repeated':
      return { ...refuse('repeated', `Has the same e-mail as line ${verdict.line}`), sameAs: verdict.line };
    case 'teacher':
      return refuse('teacher', 'This e-mail belongs to a teacher');
    case 'full':
      return refuse('full', 'The class is full from here on');
  }
}
