import type { Attendance } from '@rollcall/contracts/attendance';
import type { Outcome } from './outcome';

/** What the result screen looks, sounds and feels like; `unmarked` is every way of not being marked. */
export type Tone = 'present' | 'late' | 'already' | 'unmarked';

/** A way on from a result. The routes know where each leads. */
export type NextStep = 'done' | 'home' | 'scan' | 'retry' | 'join' | 'sign-in';

export type OutcomeWords = {
  tone: Tone;
  heading: string;
  sentence: string;
  /** The first is the one to take. */
  steps: readonly [NextStep, ...NextStep[]];
};

type Circumstances = {
  /** A moment as the student's clock shows it. */
  clock: (iso: string) => string;
  /** The code waited while the student signed in. */
  overSignIn: boolean;
};

/** What the result screen says about an outcome, and what it offers next. */
export function wordsFor(outcome: Outcome, { clock, overSignIn }: Circumstances): OutcomeWords {
  switch (outcome.kind) {
    case 'present':
      return marked('present', 'You are present', outcome.attendance, clock);
    case 'late':
      return marked('late', 'You are late', outcome.attendance, clock);
    case 'already':
      return already(outcome.attendance, clock);
    case 'expired':
      return unmarked('This code has expired', expiredAdvice(overSignIn), ['scan', 'home']);
    case 'foreign':
      return unmarked('Not a Rollcall code', 'Scan the code that your teacher shows on the screen.', ['scan', 'home']);
    case 'not-active':
      return unmarked(
        'This session is not open',
        'Your teacher has not started it yet, or has ended it already. Please ask your teacher.',
        ['scan', 'home'],
      );
    case 'not-enrolled':
      return unmarked('You are not in this class', 'Join the class first, then scan the screen again.', [
        'join',
        'scan',
      ]);
    case 'not-a-student':
      return unmarked('Not a student account', 'Sign out, and sign in with your student account.', ['home']);
    case 'signed-out':
      return unmarked('Please sign in again', 'Your sign-in has ended. Sign in and you will be marked.', ['sign-in']);
    case 'too-many':
      return unmarked('Too many tries', `Wait ${outcome.waitSeconds} seconds, then try again.`, ['retry', 'home']);
    case 'no-network':
      return {
        tone: 'unmarked',
        heading: 'No network',
        // "May": the answer can be lost after the mark was made. Another try finds out.
        sentence: 'Rollcall did not answer, so you may not be marked. Check your connection, then try again.',
        steps: ['retry', 'scan'],
      };
    case 'trouble':
      return unmarked('Something went wrong', 'The fault is ours. Please try again.', ['retry', 'scan']);
    default:
      return outcome satisfies never;
  }
}

type Clock = Circumstances['clock'];

function marked(tone: Tone, heading: string, { className, markedAt }: Attendance, clock: Clock): OutcomeWords {
  return { tone, heading, sentence: `${className}, marked at ${clock(markedAt)}.`, steps: ['done'] };
}

function already(attendance: Attendance | null, clock: Clock): OutcomeWords {
  const heading = 'Already marked';
  if (attendance === null) {
    return {
      tone: 'already',
      heading,
      sentence: 'You are marked in this session. Nothing is left to do.',
      steps: ['done'],
    };
  }
  const { className, status, markedAt } = attendance;
  switch (status) {
    case 'present':
    case 'late':
      return {
        tone: 'already',
        heading,
        sentence: `You were marked ${status} in ${className} at ${clock(markedAt)}.`,
        steps: ['done'],
      };
    case 'excused':
      return { tone: 'already', heading, sentence: `You are excused from ${className} today.`, steps: ['done'] };
    case 'absent':
      return {
        tone: 'unmarked',
        heading,
        sentence: `You are marked absent in ${className}. If you are in the room, please tell your teacher.`,
        steps: ['done'],
      };
    default:
      return status satisfies never;
  }
}

function unmarked(heading: string, advice: string, steps: OutcomeWords['steps']): OutcomeWords {
  return { tone: 'unmarked', heading, sentence: `You are not marked. ${advice}`, steps };
}

function expiredAdvice(overSignIn: boolean): string {
  return overSignIn
    ? 'The code changed while you signed in. Scan the screen again.'
    : 'The screen shows a new one by now. Scan it again.';
}
