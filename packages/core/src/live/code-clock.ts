import type { SessionEvent } from '@rollcall/contracts/live';

export type CodeEvent = Extract<SessionEvent, { type: 'qr-updated' }>;

/** Reading the code failed (the database restarts, say): tried again after this long. */
const RETRY_MS = 1_000;

/** The longest delay that a timer takes. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Shows a session's code to its teacher's displays: at once, when its timer replaces it, and when it was replaced. */
export type CodeClock = {
  /** `read`: the code of this moment; null while there is none. Returns how to leave. */
  join: (display: { read: () => Promise<CodeEvent | null>; show: (code: CodeEvent) => void }) => () => void;
  /** The session was started or ended, or its code replaced. */
  changed: () => void;
  close: () => void;
};

/** One clock for all displays in this process: one read and one picture for each code. */
export function createCodeClock(now: () => Date): CodeClock {
  const displays = new Map<(code: CodeEvent) => void, () => Promise<CodeEvent | null>>();
  let current: CodeEvent | null = null;
  let isReading = false;
  let isStale = false;
  let timer: NodeJS.Timeout | undefined;

  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), Math.min(Math.max(0, ms), LONGEST_WAIT_MS));
  };

  const accept = (code: CodeEvent | null) => {
    const isNew = code !== null && code.data.qrCode !== current?.data.qrCode;
    const before = current;
    current = isNew || code === null ? code : before;
    if (code === null) return clearTimeout(timer);
    if (isNew) for (const show of displays.keys()) show(code);
    wait(Date.parse(code.data.expiresAt) - now().getTime());
  };

  const refresh = async () => {
    const [read] = displays.values();
    if (read === undefined) return;
    if (isReading) {
      isStale = true;
      return;
    }
    isReading = true;
    isStale = false;
    await read().then(accept, () => wait(RETRY_MS));
    isReading = false;
    if (isStale) await refresh();
  };

  return {
    join({ read, show }) {
      displays.set(show, read);
      if (current !== null && Date.parse(current.data.expiresAt) > now().getTime()) show(current);
      else void refresh();
      return () => void displays.delete(show);
    },
    changed: () => void refresh(),
    close() {
      displays.clear();
      clearTimeout(timer);
    },
  };
}
