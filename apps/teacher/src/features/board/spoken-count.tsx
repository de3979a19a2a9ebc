import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A room fills with three marks a second. Spoken one by one they would drown everything else. */
const SPEAK_EVERY_MS = 15_000;

/** The count for those who hear the page: now and then, and only when it has changed. */
export function SpokenCount({ present, enrolled }: { present: number; enrolled: number }) {
  const { t } = useTranslation('board');
  const words = t('count.spoken', { present, count: enrolled });
  const [spoken, setSpoken] = useState('');
  const speak = useEffectEvent(() => setSpoken(words));
  useEffect(() => {
    const timer = setInterval(speak, SPEAK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="status" className="sr-only">
      {spoken}
    </p>
  );
}
