import type { Journal } from '@rollcall/core/journal/journal';
import type { Figures } from '../figures/figures';
import type { Log } from '../log';

/** Writes each entry into the log and counts it for the figures. */
export function createJournal(log: Log, figures: Figures): Journal {
  return (entry) => {
    const { type, ...fields } = entry;
    log.info(type, fields);
    figures.journal(entry);
  };
}
