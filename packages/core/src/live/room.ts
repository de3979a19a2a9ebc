/** A room reads its log at most this often, so that a busy minute reaches them in groups: design.md section 2. */
const PACE_MS = 200;

/** A read that failed (the database restarts, say) is tried again after this long. */
const RETRY_MS = 1_000;

/**
 * A room reads again after this long, even if nobody woke it: a process that dies between its commit and its wake-up,
 * or does not learn that its statement was carried out after all, costs a delay and not a mark that nobody sees.
 */
const UNASKED_MS = 5_000;

/** The newest entries stay in memory for all followers of the process; who is further behind reads the log itself. */
const KEPT = 2_000;

/** Who catches up gets so many at once: some 60 kB, which waits for a slow line without being taken for a dead one. */
const PIECE = 200;

/** A log whose entries are numbered without gaps. */
export type Log<Entry extends { number: number }> = {
  /** The entries after that number, in order, at most `page` of them. */
  read: (after: number) => Promise<Entry[]>;
  page: number;
  /** Calls back when the log has grown, or may have. Returns how to stop. */
  onGrown: (listener: () => void) => () => void;
};

/**
 * Takes entries, in order and each once. The same array goes to everyone who is up to date. What it returns is waited
 * for while the follower catches up with what is in the log, so that a slow one is not handed all of it at once.
 */
export type Take<Entry> = (entries: readonly Entry[]) => void | Promise<void>;

export type Room<Entry> = {
  /** Follows the log from after that number on. Returns how to leave. */
  join: (after: number, take: Take<Entry>) => () => void;
  close: () => void;
};

type Follower<Entry> = { seen: number; take: Take<Entry>; hasLeft: boolean };

/** One reader of a log for all who follow it in this process. */
export function openRoom<Entry extends { number: number }>(log: Log<Entry>): Room<Entry> {
  const upToDate = new Set<Follower<Entry>>();
  let tail: Entry[] = [];
  /** The last entry that was read here; null before the first follower has said where to begin. */
  let readUpTo: number | null = null;
  let isReading = false;
  let isStale = false;
  let timer: NodeJS.Timeout | null = null;
  let lastReadAt = 0;
  let isOpen = true;

  const readToTheEnd = async (from: number) => {
    let entries: Entry[];
    do {
      isStale = false;
      lastReadAt = performance.now();
      entries = await log.read(readUpTo ?? from);
      readUpTo = entries.at(-1)?.number ?? readUpTo;
      tail = [...tail, ...entries].slice(-KEPT);
      for (const follower of upToDate) {
        const taken = hand(follower, entries);
        if (entries.length === log.page) void fallBehind(follower, taken);
      }
    } while (entries.length === log.page);
  };

  /** One read is in flight; what grew meanwhile is read after it. */
  const read = async () => {
    if (isReading || readUpTo === null) return;
    isReading = true;
    const isRead = await readToTheEnd(readUpTo).then(
      () => true,
      () => false,
    );
    isReading = false;
    if (!isRead) readIn(RETRY_MS);
    else if (isStale) readIn(PACE_MS);
  };

  const readIn = (waitMs: number) => {
    if (!isOpen || isReading) return;
    timer ??= setTimeout(() => {
      timer = null;
      void read();
    }, waitMs);
  };

  const readSoon = () => {
    isStale = true;
    readIn(Math.max(0, lastReadAt + PACE_MS - performance.now()));
  };
  const stopListening = log.onGrown(readSoon);
  const unasked = setInterval(readSoon, UNASKED_MS);

  /** Whether everything after that number that has been read here is in memory. */
  const reachesBackTo = (seen: number) => seen >= (tail[0] === undefined ? (readUpTo ?? 0) : tail[0].number - 1);

  const bringUp = async (follower: Follower<Entry>) => {
    if (readUpTo === null) {
      readUpTo = follower.seen;
      void read();
    }
    while (!follower.hasLeft && follower.seen < readUpTo) {
      const news = reachesBackTo(follower.seen) ? tail : await log.read(follower.seen).catch(() => []);
      if (news.length === 0) await delay(RETRY_MS);
      for (let from = 0; from < news.length; from += PIECE) await hand(follower, news.slice(from, from + PIECE));
    }
    if (!follower.hasLeft) upToDate.add(follower);
  };

  /** After a full page there is more to come, and how much nobody knows: each takes it as fast as it can. */
  const fallBehind = async (follower: Follower<Entry>, taken: void | Promise<void>) => {
    upToDate.delete(follower);
    await taken;
    await bringUp(follower);
  };

  return {
    join(after, take) {
      const follower = { seen: after, take, hasLeft: false };
      void bringUp(follower);
      return () => {
        follower.hasLeft = true;
        upToDate.delete(follower);
      };
    },
    close() {
      isOpen = false;
      stopListening();
      clearInterval(unasked);
      if (timer) clearTimeout(timer);
    },
  };
}

/** Waits on the global timer, as all of the room does: who moves time by hand moves this too. */
function delay(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Hands over what the follower has not seen yet. */
function hand<Entry extends { number: number }>(
  follower: Follower<Entry>,
  entries: readonly Entry[],
): void | Promise<void> {
  const last = entries.at(-1);
  if (follower.hasLeft || last === undefined || last.number <= follower.seen) return;
  const isNewToIt = (entries[0]?.number ?? 0) > follower.seen;
  const news = isNewToIt ? entries : entries.filter((entry) => entry.number > follower.seen);
  follower.seen = last.number;
  return follower.take(news);
}
