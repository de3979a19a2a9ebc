import type { EndedCall } from '@rollcall/api/context';
import type { StoredFigures } from '@rollcall/core/figures/read-figures';
import type { JournalEntry } from '@rollcall/core/journal/journal';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createStoredGauges } from './stored-gauges';

/** What Prometheus reads of this process. Labels take few values: procedures of the router, codes, outcomes, hours. */
export type Figures = {
  callEnded: (call: EndedCall) => void;
  socketOpened: () => void;
  socketClosed: () => void;
  journal: (entry: JournalEntry) => void;
  /** What the database says; null: it did not answer, so these figures are left open. */
  setStored: (stored: StoredFigures | null) => void;
  /** All of them in Prometheus' text format. */
  text: () => Promise<{ type: string; text: string }>;
};

/** In seconds: a mark is answered within 20 ms, a sign-in within 100; 5 s is when the database gives up a connection. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createFigures(): Figures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'rollcall_procedure_duration_seconds',
    help: 'Calls of procedures, however they came, with their time and how they ended (OK or the error code).',
    labelNames: ['procedure', 'code'],
    buckets: BUCKETS,
    registers,
  });
  const sockets = new Gauge({ name: 'rollcall_sockets', help: 'Open WebSocket connections.', registers });
  const count = createJournalCounters(registers);
  const stored = createStoredGauges(registers);
  return {
    callEnded: ({ procedure, code, durationMs }) => calls.observe({ procedure, code }, durationMs / 1000),
    socketOpened: () => sockets.inc(),
    socketClosed: () => sockets.dec(),
    journal: count,
    setStored: stored,
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

/** Counts what the journal tells. */
function createJournalCounters(registers: Registry[]): (entry: JournalEntry) => void {
  const counter = (name: string, help: string, label: string) =>
    new Counter({ name, help, labelNames: [label], registers });
  const codes = counter('rollcall_codes_made_total', 'Codes by how they came to be: shown, replaced.', 'how');
  const scans = counter('rollcall_scans_total', 'Scanned codes by outcome: present, late or the error.', 'outcome');
  const signIns = counter('rollcall_sign_ins_total', 'Sign-ins by outcome: OK or the error.', 'outcome');
  const entries = counter('rollcall_journal_entries_total', 'Everything that is journalled, by its kind.', 'type');
  return (entry) => {
    entries.inc({ type: entry.type });
    if (entry.type === 'code-shown') codes.inc({ how: 'shown' });
    else if (entry.type === 'code-replaced') codes.inc({ how: 'replaced' });
    else if (entry.type === 'scanned') scans.inc({ outcome: entry.outcome });
    else if (entry.type === 'signed-in') signIns.inc({ outcome: 'OK' });
    else if (entry.type === 'sign-in-refused') signIns.inc({ outcome: entry.reason });
  };
}
