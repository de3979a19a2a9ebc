import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { StartIcon } from '@rollcall/web/components/icons';
import { SelectField } from '@rollcall/web/components/text-field';
import { messageFor } from '@rollcall/web/session/messages';
import { useStartNow } from './use-start-now';

const LENGTHS_MINUTES = [30, 45, 60, 90, 120, 180, 240];
const USUAL_LENGTH_MINUTES = 90;

/** The way from the door to a code on the wall: one press. `onStarted` is called once the code is there. */
export function StartNowCard({ classId, onStarted }: { classId: string; onStarted: (sessionId: string) => void }) {
  const start = useStartNow(classId);
  return (
    <section aria-label="Start now" className="rounded-card border border-line bg-surface p-5 shadow-card">
      <Form
        fields={['minutes']}
        message={start.error && messageFor(start.error)}
        onSubmit={(text) => start.mutate(Number(text('minutes')), { onSuccess: onStarted })}
      >
        <SelectField name="minutes" label="How long will it last?" defaultValue={String(USUAL_LENGTH_MINUTES)}>
          {LENGTHS_MINUTES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes} minutes
            </option>
          ))}
        </SelectField>
        <Button variant="primary" size="lg" type="submit" wide pending={start.isPending}>
          <StartIcon aria-hidden="true" size={20} />
          Start a session now
        </Button>
      </Form>
    </section>
  );
}
