import { useFormats } from '@rollcall/web/i18n/formats';
import { useState } from 'react';

/** The date, by the server's clock once that is known. */
export function TodayDate({ now }: { now?: string | undefined }) {
  const { date } = useFormats();
  const [openedAt] = useState(() => new Date());
  return date(now ?? openedAt, { weekday: 'long', day: 'numeric', month: 'long' });
}
