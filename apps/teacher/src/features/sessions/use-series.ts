import { trpc } from '@rollcall/web/session/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, weekdayOf, type ClockTimes } from './clock-times';

/** What a half year of lectures needs, as a first guess. */
const FIRST_GUESS_DAYS = 14 * 7;

/**
 * The weekly part of the schedule form, with the server's own plan of it as a preview: what is shown is what will be made.
 * Days that are left out stay in the preview, so that they can be taken in again.
 */
export function useSeries({ classId, times, isOn }: { classId: string; times: ClockTimes; isOn: boolean }) {
  const { client } = trpc.useUtils();
  const [chosen, setWeekdays] = useState<number[] | null>(null);
  const [last, setLastDate] = useState<string | null>(null);
  const [skipDates, setSkipDates] = useState<string[]>([]);
  const hasDate = times.date !== '';
  const weekdays = chosen ?? (hasDate ? [weekdayOf(times.date)] : []);
  const lastDate = last ?? (hasDate ? addDays(times.date, FIRST_GUESS_DAYS) : '');
  const whole = {
    classId,
    weekdays,
    startTime: times.start,
    endTime: times.end,
    firstDate: times.date,
    lastDate,
  };
  const isComplete = hasDate && lastDate !== '' && weekdays.length > 0 && times.start !== '' && times.end !== '';
  const preview = useQuery({
    queryKey: ['series-preview', whole],
    queryFn: () => client.sessions.createSeries.mutate({ ...whole, dryRun: true }),
    enabled: isOn && isComplete,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return {
    weekdays,
    setWeekdays,
    lastDate,
    setLastDate,
    skipDates,
    toggle: (date: string) =>
      setSkipDates(skipDates.includes(date) ? skipDates.filter((each) => each !== date) : [...skipDates, date]),
    isComplete,
    planned: preview.data?.planned,
    error: isOn && isComplete ? preview.error : null,
    input: { ...whole, skipDates: skipDates.filter((date) => date >= times.date && date <= lastDate) },
  };
}

export type SeriesInput = ReturnType<typeof useSeries>['input'];
