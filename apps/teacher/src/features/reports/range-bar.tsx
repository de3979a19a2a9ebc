import { TextField } from '@rollcall/web/components/text-field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '@rollcall/web/i18n/class-zone';
import { isDay, PRESETS, presetOf, rangeOf, type ReportRange } from './report-range';

type RangeBarProps = { range: ReportRange; onChange: (range: ReportRange) => void; timeZone: string };

/** Which days are reported on: a usual range by one press, or any by its first and last day. */
export function RangeBar({ range, onChange, timeZone }: RangeBarProps) {
  const { t } = useTranslation('reports');
  const [today] = useState(() => dayIn(Date.now(), timeZone));
  const chosen = presetOf(range, today);
  return (
    <div
      role="group"
      aria-label={t('range.title')}
      className="flex flex-col gap-4 lg:flex-row lg:items-end print:hidden"
    >
      <div className="flex gap-1 rounded-control bg-sunken p-1 lg:me-auto">
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={preset === chosen}
            onClick={() => onChange(rangeOf(preset, today))}
            className="min-h-11 flex-auto rounded-control px-2 text-sm whitespace-nowrap text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-card sm:px-4 sm:text-base lg:min-h-9"
          >
            {t(`range.${preset}`)}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3 sm:max-w-sm">
        <DayField
          name="from"
          label={t('range.from')}
          day={range.from}
          onChange={(from) => onChange({ ...range, from })}
        />
        <DayField name="to" label={t('range.to')} day={range.to} onChange={(to) => onChange({ ...range, to })} />
      </div>
    </div>
  );
}

type DayFieldProps = { name: string; label: string; day: string | null; onChange: (day: string | null) => void };

/** A day takes effect once it is one: while its year is typed it is 0002, 0020 and 0202 first. */
function DayField({ name, label, day, onChange }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      name={name}
      label={label}
      type="date"
      required={false}
      value={draft ?? day ?? ''}
      min="2000-01-01"
      max="2099-12-31"
      onChange={({ currentTarget: { value } }) => {
        const isDone = value === '' || isDay(value);
        setDraft(isDone ? null : value);
        if (isDone) onChange(value || null);
      }}
      onBlur={() => {
        if (draft !== null) onChange(draft);
        setDraft(null);
      }}
    />
  );
}
