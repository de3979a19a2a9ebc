import { createElement, useEffect, useId, useRef } from 'react';
import { AlreadyIcon, KeptIcon } from '../../components/icons';
import { AbsentIcon, LateIcon, OfflineIcon, PresentIcon, RenewIcon } from '@rollcall/web/components/icons';
import { usePageTitle } from '@rollcall/web/components/page-header';
import { useFormats } from '@rollcall/web/i18n/formats';
import type { Outcome } from './outcome';
import { type NextStep, type Tone, wordsFor } from './outcome-words';
import { vibrate } from './vibrate';
import { useMarkWords } from '../../words/use-mark-words';

type ResultScreenProps = { outcome: Outcome; overSignIn?: boolean; onStep: (step: NextStep) => void };

const LOOKS: Record<Tone, string> = {
  present: 'bg-present text-canvas',
  late: 'bg-late text-canvas',
  already: 'bg-accent text-on-accent',
  kept: 'bg-ink text-canvas',
  unmarked: 'bg-danger text-on-danger',
};

/** The answer as large as the screen: in colour, in a picture, in words, and in the hand. */
export function ResultScreen({ outcome, overSignIn = false, onStep }: ResultScreenProps) {
  const { t } = useMarkWords();
  const { clock } = useFormats();
  const { tone, heading, fact, advice, steps } = wordsFor(outcome, { t, clock, overSignIn });
  const title = useRef<HTMLHeadingElement>(null);
  const details = useId();
  usePageTitle(heading);
  useEffect(() => {
    vibrate(tone);
    // A screen reader speaks what takes the focus, with the sentences that describe it; the next Tab is on the first button.
    title.current?.focus({ preventScroll: true });
    // A kept mark that is tried once more and kept again is no news.
  }, [tone, heading]);

  return (
    <div data-full-screen className={`fixed inset-0 flex flex-col overflow-y-auto animate-result ${LOOKS[tone]}`}>
      <div className="m-auto flex max-w-2xl flex-col items-center gap-4 px-6 py-8 text-center">
        {createElement(iconFor(outcome), {
          'aria-hidden': true,
          className: 'size-32 shrink-0 sm:size-44',
          strokeWidth: 1.75,
        })}
        <h1
          ref={title}
          tabIndex={-1}
          aria-describedby={details}
          className="text-5xl font-bold tracking-tight text-balance sm:text-7xl"
        >
          {heading}
        </h1>
        <div id={details} className="flex flex-col gap-2 text-xl text-balance wrap-anywhere sm:text-2xl">
          <p className="font-semibold">{fact}</p>
          <p>{advice}</p>
        </div>
      </div>
      <div className="mx-auto flex w-full max-w-lg flex-col gap-3 p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:pb-16">
        {steps.map((step, index) => (
          <button key={step} type="button" onClick={() => onStep(step)} className={index === 0 ? FIRST : OTHER}>
            {t(`step.${step}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

const BUTTON = 'min-h-14 w-full rounded-control px-6 text-lg font-semibold select-none focus-visible:outline-current';
const FIRST = `${BUTTON} bg-surface text-ink hover:bg-sunken`;
const OTHER = `${BUTTON} border-2 border-current/60 hover:border-current`;

function iconFor({ kind }: Outcome) {
  switch (kind) {
    case 'present':
      return PresentIcon;
    case 'already':
      return AlreadyIcon;
    case 'late':
      return LateIcon;
    case 'expired':
      return RenewIcon;
    case 'kept':
      return KeptIcon;
    case 'no-network':
      return OfflineIcon;
    default:
      return AbsentIcon;
  }
}
