import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

type WeekdayPickerProps = { chosen: readonly number[]; onChange: (weekdays: number[]) => void };

/** Which days of the week: 1 Monday to 7 Sunday. */
export function WeekdayPicker({ chosen, onChange }: WeekdayPickerProps) {
  const { t } = useTranslation('sessions');
  const { weekday } = useFormats();
  const toggle = (day: number) =>
    onChange(WEEKDAYS.filter((each) => (each === day ? !chosen.includes(day) : chosen.includes(each))));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{t('series.weekdays')}</legend>
      <div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
        {WEEKDAYS.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={chosen.includes(day)}
            title={weekday(day)}
            onClick={() => toggle(day)}
            className="min-h-11 rounded-control border border-line-strong px-1 aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-semibold aria-pressed:text-on-accent"
          >
            {weekday(day, 'short')}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
