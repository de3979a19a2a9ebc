import { ComboboxField } from '@rollcall/web/components/combobox-field';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeZones } from './time-zones';
import type { DraftProps } from './use-class-draft';

const LOOK_EVERY_MS = 10_000;

/** By whose clock the class meets; the time there tells whether it is the right one. */
export function TimeZoneField({ draft: { timeZone }, change }: DraftProps) {
  const { t } = useTranslation('classes');
  const { clock, date } = useFormats();
  const now = useNow();
  const [zones] = useState(() => timeZones(timeZone));
  const there = date(now, { timeZone, weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return (
    <ComboboxField
      name="timeZone"
      label={t('field.timeZone')}
      hint={t('field.timeZoneHint', { time: there })}
      options={zones}
      value={timeZone}
      onChange={(chosen) => change({ timeZone: chosen })}
      nothingFound={t('field.noSuchZone')}
      aside={(zone) => clock(now, zone.value)}
    />
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
