import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timesOf, type ClockTimes } from './clock-times';
import type { SeriesInput } from './use-series';
import { useSessionLists } from './use-session-lists';

/** Schedules one session or a series, says so and closes. */
export function useSchedule({
  classId,
  timeZone,
  onClose,
}: {
  classId: string;
  timeZone: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('sessions');
  const { client } = trpc.useUtils();
  const renewLists = useSessionLists();
  const say = useToast();
  return useMutation({
    mutationFn: async (wanted: { times: ClockTimes } | { series: SeriesInput }) => {
      if ('series' in wanted) return (await client.sessions.createSeries.mutate(wanted.series)).sessions.length;
      await client.sessions.create.mutate({ classId, ...timesOf(wanted.times, timeZone) });
      return 1;
    },
    onSuccess: async (count) => {
      await renewLists();
      say(t('schedule.done', { count }));
      onClose();
    },
  });
}
