import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The children of a process that have not ended. */
export function childrenOf(parent: number): number[] {
  return living()
    .filter((each) => each.parent === parent)
    .map(({ pid }) => pid);
}

/** Whether one of them runs still; an ended one that nobody has asked about does not. */
export function anyLives(pids: number[]): boolean {
  return living().some(({ pid }) => pids.includes(pid));
}

/** From /proc on Linux, where small images have no `ps`; from `ps` elsewhere. */
function living(): { pid: number; parent: number }[] {
  const lines = existsSync('/proc/self/stat')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(readStat)
    : execFileSync('ps', ['-A', '-o', 'pid=,stat=,ppid='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid, state, parent] = line.trim().split(/\s+/);
    return pid && parent && !state?.startsWith('Z') ? [{ pid: Number(pid), parent: Number(parent) }] : [];
  });
}

/** `pid (name) state parent …`, without the name, which may hold anything. Empty where it has ended meanwhile. */
function readStat(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/\(.*\)/s, '');
  } catch {
    return '';
  }
}
