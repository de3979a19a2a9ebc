import type { Attendance } from '@rollcall/contracts/attendance';
import type { TFunction } from 'i18next';
import type { Outcome } from './outcome';

/** What the result screen looks, sounds and feels like; `kept` is not decided yet, `unmarked` every other way of not being marked. */
export type Tone = 'present' | 'late' | 'already' | 'kept' | 'unmarked';

/** A way on from a result. The routes know where each leads. */
export type NextStep = 'done' | 'home' | 'scan' | 'retry' | 'join' | 'sign-in';

export type OutcomeWords = {
  tone: Tone;
  heading: string;
  /** What has happened: in which class and when, or that nobody was marked. */
  fact: string;
  /** What to do now. */
  advice: string;
  /** The first is the one to take. */
  steps: readonly [NextStep, ...NextStep[]];
};

type Circumstances = {
  t: TFunction<'mark'>;
  /** A moment as the student's clock shows it. */
  clock: (iso: string) => string;
  /** The code waited while the student signed in. */
  overSignIn: boolean;
};

/** What the result screen says about an outcome, and what it offers next. */
export function wordsFor(outcome: Outcome, { t, clock, overSignIn }: Circumstances): OutcomeWords {
  const unmarked = (heading: string, advice: string, steps: OutcomeWords['steps']): OutcomeWords => ({
    tone: 'unmarked',
    heading,
    fact: t('notMarked'),
    advice,
    steps,
  });
  switch (outcome.kind) {
    case 'present':
    case 'late':
      return marked(outcome, { t, clock });
    case 'kept':
      return {
        tone: 'kept',
        heading: t('kept.heading'),
        fact: t('kept.fact'),
        advice: t(`kept.${outcome.hold}`, { time: clock(outcome.scannedAt) }),
        steps: KEPT_STEPS[outcome.hold],
      };
    case 'given-up':
      return unmarked(t('givenUp.heading'), t('givenUp.advice'), ['home']);
    case 'already':
      return already(outcome.attendance, { t, clock });
    case 'expired': {
      const advice = overSignIn ? t('expired.overSignIn') : t('expired.advice');
      return unmarked(t('expired.heading'), advice, ['scan', 'home']);
    }
    case 'foreign':
      return unmarked(t('foreign.heading'), t('foreign.advice'), ['scan', 'home']);
    case 'not-active':
      return unmarked(t('notActive.heading'), t('notActive.advice'), ['scan', 'home']);
    case 'not-enrolled':
      return unmarked(t('notEnrolled.heading'), t('notEnrolled.advice'), ['join', 'scan']);
    case 'not-a-student':
      return unmarked(t('notAStudent.heading'), t('notAStudent.advice'), ['home']);
    case 'signed-out':
      return unmarked(t('signedOut.heading'), t('signedOut.advice'), ['sign-in']);
    case 'too-many':
      return unmarked(t('tooMany.heading'), t('tooMany.advice', { count: outcome.waitSeconds }), ['retry', 'home']);
    case 'no-network': {
      // "May": the answer can be lost after the mark was made. Another try finds out.
      const said = unmarked(t('noNetwork.heading'), t('noNetwork.advice'), ['retry', 'scan']);
      return { ...said, fact: t('noNetwork.detail') };
    }
    case 'trouble':
      return unmarked(t('trouble.heading'), t('trouble.advice'), ['retry', 'scan']);
    default:
      return outcome satisfies never;
  }
}

/** A server that has named a time is not asked before, however often somebody presses a button. */
const KEPT_STEPS = {
  network: ['retry', 'home'],
  trouble: ['retry', 'home'],
  'too-many': ['home'],
  'signed-out': ['sign-in'],
} as const;

type Saying = Pick<Circumstances, 't' | 'clock'>;

type Marked = Extract<Outcome, { kind: 'present' | 'late' }>;

function marked({ kind, attendance: { className, markedAt }, way }: Marked, { t, clock }: Saying): OutcomeWords {
  const fact = t(`markedAt.${way}`, { className, time: clock(markedAt) });
  return { tone: kind, heading: t(`${kind}.heading`), fact, advice: t(`${kind}.advice`), steps: ['done'] };
}

function already(attendance: Attendance | null, { t, clock }: Saying): OutcomeWords {
  const said = {
    tone: 'already',
    heading: t('already.heading'),
    advice: t('already.advice'),
    steps: ['done'],
  } as const;
  if (attendance === null) return { ...said, fact: t('already.unknown') };
  const { className, status, markedAt } = attendance;
  switch (status) {
    case 'present':
    case 'late':
      return { ...said, fact: t(`already.${status}`, { className, time: clock(markedAt) }) };
    case 'excused':
      return { ...said, fact: t('already.excused', { className }) };
    case 'absent':
      return { ...said, tone: 'unmarked', fact: t('already.absent', { className }), advice: t('already.absentAdvice') };
    default:
      return status satisfies never;
  }
}
