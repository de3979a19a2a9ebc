import { readFileSync } from 'node:fs';

const everyMs = 500;

/**
 * Calls back when the npm that started us is gone. npm passes a SIGTERM on to the shell between it and us, which dies
 * and tells nobody; a killed npm passes on nothing at all. Either would leave a server behind that holds the port and
 * the database. Without npm (`nohup node scripts/start.mjs &`) outliving one's parent is nobody's accident.
 */
export function whenAbandoned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const atStart = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === atStart) return;
    clearInterval(timer);
    callback();
  }, everyMs);
  timer.unref();
}

/** Our parent and, where it is npm's shell and Linux lets us look, the parent of that. */
function ancestors() {
  const parent = process.ppid;
  try {
    // `pid (name) state ppid …`
    const [, name, grandparent] = /\((.*)\) \S+ (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'));
    return /^(sh|dash|bash|ash|busybox)$/.test(name) ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}
