import { useFormats } from '@rollcall/web/i18n/formats';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** From when the figures beside it are. To be mounted in the moment in which they begin to age. */
export function StaleSince() {
  const { t } = useTranslation('board');
  const { clock } = useFormats();
  const [since] = useState(() => new Date());
  return <p className="mt-1 text-late">{t('asOf', { clock: clock(since) })}</p>;
}
