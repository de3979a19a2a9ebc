import type { SessionEvent } from '@rollcall/contracts/live';

export type CodeEvent = Extract<SessionEvent, { type: 'qr-updated' }>;

/** Reading the code failed (the database restarts, say): tried again after this long. */
const RETRY_MS = 1_000;

/** So often the clock is looked at, because a timer does not notice that somebody has set it. */
const LOOK_MS = 1_000;

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

  const readIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), ms);
  };

  /** Reads again when the code's time is over, or when the clock was set back and the code is one of the future. */
  const watch = (expiresAt: number, leftBefore = Infinity) => {
    const left = expiresAt - now().getTime();
    if (left > leftBefore) return readIn(0);
    if (left <= LOOK_MS) return readIn(Math.max(0, left));
    clearTimeout(timer);
    timer = setTimeout(() => watch(expiresAt, left), LOOK_MS);
  };

  const accept = (code: CodeEvent | null) => {
    // Nobody would notice that it is replaced.
    if (displays.size === 0) return;
    const isNew = code !== null && code.data.qrCode !== current?.data.qrCode;
    const before = current;
    current = isNew || code === null ? code : before;
    if (code === null) return clearTimeout(timer);
    if (isNew) for (const show of displays.keys()) show(code);
    watch(Date.parse(code.data.expiresAt));
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
    await read().then(accept, () => readIn(RETRY_MS));
    isReading = false;
    if (isStale) await refresh();
  };

  return {
    join({ read, show }) {
      displays.set(show, read);
      if (current !== null && Date.parse(current.data.expiresAt) > now().getTime()) show(current);
      else void refresh();
      return () => {
        displays.delete(show);
        // What happens to the code while nobody looks is told to nobody: the next display reads it anew.
        if (displays.size === 0) current = null;
      };
    },
    changed: () => void refresh(),
    close() {
      displays.clear();
      clearTimeout(timer);
    },
  };
}
