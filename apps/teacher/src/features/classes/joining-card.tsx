import type { OwnClass } from '@rollcall/contracts/classes';
import { EnrolledLine } from './enrolled-line';

/** How students come into this class, in words that a teacher can read out. */
export function JoiningCard({ ownClass }: { ownClass: OwnClass }) {
  return (
    <section
      aria-labelledby="joining"
      className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <h2 id="joining" className="text-lg font-semibold">
        How students join
      </h2>
      <JoiningSteps ownClass={ownClass} />
      <p className="border-t border-line pt-3">
        <EnrolledLine ownClass={ownClass} />
      </p>
    </section>
  );
}

function JoiningSteps({ ownClass: { enrolmentPolicy, code, joinCode } }: { ownClass: OwnClass }) {
  if (enrolmentPolicy === 'closed') return <p>This class does not take new students.</p>;
  return (
    <>
      <p>In the student app they search for this class by its name or its code:</p>
      <p className="rounded-control bg-sunken px-4 py-3 text-xl font-semibold wrap-anywhere select-all">{code}</p>
      {enrolmentPolicy === 'code' && joinCode !== null && (
        <>
          <p>Then they are asked for the join code:</p>
          <p className="rounded-control bg-sunken px-4 py-3 text-xl font-semibold wrap-anywhere select-all">
            {joinCode}
          </p>
        </>
      )}
    </>
  );
}
