import type { CreatedSeries } from '@rollcall/contracts/sessions';
import { useFormats } from '@rollcall/web/i18n/formats';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useTranslation } from 'react-i18next';

type SeriesPreviewProps = {
  planned: CreatedSeries['planned'] | undefined;
  timeZone: string;
  skipDates: readonly string[];
  onToggle: (date: string) => void;
};

/** Each day of the series, to be left out by a press: holidays are known to the teacher alone. */
export function SeriesPreview({ planned, timeZone, skipDates, onToggle }: SeriesPreviewProps) {
  const { t } = useTranslation('sessions');
  const { day, clockRange } = useFormats();
  if (planned === undefined) {
    return (
      <LoadingArea label={t('series.loading')}>
        <Skeleton className="h-56" />
      </LoadingArea>
    );
  }
  const count = planned.filter(({ date }) => !skipDates.includes(date)).length;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="font-medium">{t('series.preview', { count })}</legend>
      <p className="text-sm text-muted">{t('series.previewHint')}</p>
      {/* What scrolls must be reachable by keyboard: its checkboxes are. */}
      <ul className="mt-1 max-h-56 overflow-y-auto rounded-control border border-line">
        {planned.map(({ date, startTime, endTime, overlaps }) => (
          <li key={date} className="border-b border-line last:border-b-0">
            <label className="flex min-h-11 items-center gap-3 px-3 py-1.5 has-[input:not(:checked)]:text-muted has-[input:not(:checked)]:line-through">
              <input
                type="checkbox"
                checked={!skipDates.includes(date)}
                onChange={() => onToggle(date)}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="flex flex-1 flex-wrap justify-between gap-x-3">
                <span>{day(startTime, timeZone)}</span>
                <span className="text-muted tabular-nums">{clockRange(startTime, endTime, timeZone)}</span>
                {overlaps && <span className="w-full text-sm text-late">{t('series.overlaps')}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
