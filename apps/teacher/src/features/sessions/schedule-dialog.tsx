import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, placeOf } from '@rollcall/web/i18n/class-zone';
import type { ClockTimes } from './clock-times';
import { SeriesPreview } from './series-preview';
import { useSchedule } from './use-schedule';
import { useSeries } from './use-series';
import { WeekdayPicker } from './weekday-picker';

type ScheduleDialogProps = { classId: string; timeZone: string; onClose: () => void };

/** Puts one session of the class, or a weekly series of them, into the calendar. The default export: it is loaded when it is opened. */
export default function ScheduleDialog({ classId, timeZone, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation('sessions');
  return (
    <Dialog open onClose={onClose} title={t('schedule.title')} description={t('zone', { place: placeOf(timeZone) })}>
      <ScheduleForm classId={classId} timeZone={timeZone} onClose={onClose} />
    </Dialog>
  );
}

function ScheduleForm({ classId, timeZone, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation('sessions');
  const { fieldProblems, messageFor } = useMessages();
  const [times, setTimes] = useState<ClockTimes>(() => ({ date: dayIn(Date.now(), timeZone), start: '', end: '' }));
  const [repeats, setRepeats] = useState(false);
  const series = useSeries({ classId, times, isOn: repeats });
  const schedule = useSchedule({ classId, timeZone, onClose });
  const problem = schedule.error ?? series.error;
  const change = (part: Partial<ClockTimes>) => setTimes({ ...times, ...part });
  return (
    <Form
      fields={['startTime', 'endTime', 'lastDate']}
      problems={fieldProblems(problem)}
      message={problem && messageFor(problem)}
      onSubmit={() => schedule.mutate(repeats ? { series: series.input } : { times })}
    >
      <TextField
        name="date"
        label={t(repeats ? 'schedule.firstDate' : 'schedule.date')}
        type="date"
        value={times.date}
        min="2000-01-01"
        max="2099-12-31"
        onChange={({ currentTarget }) => change({ date: currentTarget.value })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          name="startTime"
          label={t('schedule.start')}
          type="time"
          value={times.start}
          onChange={({ currentTarget }) => change({ start: currentTarget.value })}
        />
        <TextField
          name="endTime"
          label={t('schedule.end')}
          type="time"
          value={times.end}
          onChange={({ currentTarget }) => change({ end: currentTarget.value })}
        />
      </div>
      <label className="flex min-h-11 items-center gap-3 font-medium">
        <input
          type="checkbox"
          checked={repeats}
          onChange={({ currentTarget }) => setRepeats(currentTarget.checked)}
          className="size-5 accent-accent"
        />
        {t('series.repeat')}
      </label>
      {repeats && (
        <>
          <WeekdayPicker chosen={series.weekdays} onChange={series.setWeekdays} />
          <TextField
            name="lastDate"
            label={t('series.lastDate')}
            type="date"
            value={series.lastDate}
            min={times.date}
            onChange={({ currentTarget }) => series.setLastDate(currentTarget.value)}
          />
          {series.isComplete && !series.error && (
            <SeriesPreview
              planned={series.planned}
              timeZone={timeZone}
              skipDates={series.skipDates}
              onToggle={series.toggle}
            />
          )}
        </>
      )}
      <FormActions>
        <Button onClick={onClose}>{t('cancelButton')}</Button>
        <Button variant="primary" type="submit" pending={schedule.isPending} disabled={repeats && !series.isComplete}>
          {t(repeats ? 'series.submit' : 'schedule.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
