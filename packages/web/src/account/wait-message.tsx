import { useEffect, useState } from 'react';
import { useFormats } from '../i18n/formats';
import { useAccountWords } from './use-account-words';

const KIND = { AUTH_ACCOUNT_LOCKED: 'wait.locked', RATE_LIMITED: 'wait.limited' } as const;

/** Why nothing is tried now, and how long that lasts, counted down. */
export function WaitMessage({ code, seconds }: { code: keyof typeof KIND; seconds: number }) {
  const { t } = useAccountWords();
  const { date } = useFormats();
  const left = useSecondsLeft(seconds);
  if (left === 0) return t('wait.over');
  const time = date(new Date(left * 1000), { minute: 'numeric', second: '2-digit', timeZone: 'UTC' });
  return (
    <>
      <p>{t(KIND[code])}</p>
      {/* Told once with the rest; a screen reader that said every second would say nothing else. */}
      <p role="timer" aria-live="off" className="mt-1 font-medium tabular-nums">
        {t('wait.left', { time })}
      </p>
    </>
  );
}

/** Counts down to 0 from when it is first shown. */
function useSecondsLeft(seconds: number): number {
  const [end] = useState(() => Date.now() + seconds * 1000);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((end - now) / 1000));
}
