import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { StartIcon } from '@rollcall/web/components/icons';
import { SelectField } from '@rollcall/web/components/text-field';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartNow } from './use-start-now';

const LENGTHS_MINUTES = [30, 45, 60, 90, 120, 180, 240];
const USUAL_LENGTH_MINUTES = 90;

type StartNowCardProps = {
  /** Of one class: that one. Of several: to choose from. */
  classes: readonly { id: string; name: string }[];
  /** Of several, the one to begin with: most likely the teacher stands in front of it. */
  likelyClassId?: string | undefined;
  onStarted: (sessionId: string) => void;
};

/**
 * The way from the door to a code on the wall: one press. The server goes on with the session that runs or is due, for a second
 * one beside it would split the room. `onStarted` is called once the code is there.
 */
export function StartNowCard({ classes, likelyClassId, onStarted }: StartNowCardProps) {
  const { t } = useTranslation('sessions');
  const { messageFor } = useMessages();
  const start = useStartNow(onStarted);
  const [only] = classes;
  // Settled once: another session that falls due must not turn over a choice that was made.
  const [firstClassId] = useState(likelyClassId ?? only?.id);
  if (only === undefined) return null;
  return (
    <section aria-labelledby="start-now" className="rounded-card border border-line bg-surface p-5 shadow-card">
      <h2 id="start-now" className="mb-4 text-lg font-semibold">
        {t('startNow.title')}
      </h2>
      <Form
        fields={['minutes']}
        message={start.error && messageFor(start.error)}
        onSubmit={(text) =>
          start.mutate({ classId: classes.length === 1 ? only.id : text('classId'), minutes: Number(text('minutes')) })
        }
      >
        {classes.length > 1 && (
          <SelectField name="classId" label={t('startNow.class')} defaultValue={firstClassId ?? only.id}>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <LengthField />
        <Button variant="primary" size="lg" type="submit" wide pending={start.isPending}>
          <StartIcon aria-hidden="true" size={20} />
          {t('startNow.submit')}
        </Button>
      </Form>
    </section>
  );
}

function LengthField() {
  const { t } = useTranslation('sessions');
  const { number } = useFormats();
  return (
    <SelectField
      name="minutes"
      label={t('startNow.length')}
      hint={t('startNow.lengthHint')}
      defaultValue={String(USUAL_LENGTH_MINUTES)}
    >
      {LENGTHS_MINUTES.map((minutes) => (
        <option key={minutes} value={minutes}>
          {t('startNow.minutes', { count: minutes, minutes: number(minutes) })}
        </option>
      ))}
    </SelectField>
  );
}
