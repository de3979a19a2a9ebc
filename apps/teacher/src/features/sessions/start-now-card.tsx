import type { Session } from '@rollcall/contracts/sessions';
import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { StartIcon } from '@rollcall/web/components/icons';
import { SelectField } from '@rollcall/web/components/text-field';
import { useMessages } from '@rollcall/web/session/use-messages';
import { groupSessions } from './group-sessions';
import { useClassSessions } from './use-class-sessions';
import { useStartNow } from './use-start-now';

const LENGTHS_MINUTES = [30, 45, 60, 90, 120, 180, 240];
const USUAL_LENGTH_MINUTES = 90;

/**
 * The way from the door to a code on the wall: one press. Where a session is due or runs already it is that one, for a
 * second one beside it would split the room. `onStarted` is called once the code is there.
 */
export function StartNowCard({ classId, onStarted }: { classId: string; onStarted: (sessionId: string) => void }) {
  const { messageFor } = useMessages();
  const { sessions } = useClassSessions(classId);
  const [due] = groupSessions(sessions).now;
  const start = useStartNow(classId);
  return (
    <section aria-label="Start now" className="rounded-card border border-line bg-surface p-5 shadow-card">
      <Form
        fields={['minutes']}
        message={start.error && messageFor(start.error)}
        onSubmit={(text) =>
          start.mutate(due ? { sessionId: due.id } : { minutes: Number(text('minutes')) }, { onSuccess: onStarted })
        }
      >
        {due ? (
          <p className="text-muted">{due.status === 'active' ? 'A session is on.' : 'A session is due now.'}</p>
        ) : (
          <LengthField />
        )}
        <Button variant="primary" size="lg" type="submit" wide pending={start.isPending}>
          <StartIcon aria-hidden="true" size={20} />
          {startLabel(due)}
        </Button>
      </Form>
    </section>
  );
}

function startLabel(due: Session | undefined): string {
  if (due === undefined) return 'Start a session now';
  return due.status === 'active' ? 'Show its code' : 'Start this session';
}

function LengthField() {
  return (
    <SelectField name="minutes" label="How long will it last?" defaultValue={String(USUAL_LENGTH_MINUTES)}>
      {LENGTHS_MINUTES.map((minutes) => (
        <option key={minutes} value={minutes}>
          {minutes} minutes
        </option>
      ))}
    </SelectField>
  );
}
