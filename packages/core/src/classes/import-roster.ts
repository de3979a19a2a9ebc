import type { ImportedLine, ImportedRoster } from '@rollcall/contracts/roster';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { givePlaces, judgeInClass } from './fill-roster';
import { presentLine } from './judge-roster-lines';
import { contentLines, readRosterList } from './read-roster-list';

/** A list longer than the largest lecture is a mistake. */
const LARGEST_LIST = 2_000;

/** Prisma gives a transaction 5 s; a long list may wait for others of the class on a busy machine. */
const IMPORT_TIMEOUT_MS = 20_000;

/**
 * Takes a list of students into the class: those with an account are enrolled, for the others a place is kept. All of
 * the list or nothing; `dryRun` looks only and answers what would become of each line.
 *
 * Fails with NOT_FOUND, or VALIDATION_FAILED: too many lines, or, where it is no dry run, any bad line (`details` name
 * them: `line 3`).
 */
export async function importRoster(
  core: Core,
  teacherId: string,
  { classId, csv, dryRun }: { classId: string; csv: string; dryRun: boolean },
): Promise<ImportedRoster> {
  const content = contentLines(csv);
  if (content.length > LARGEST_LIST) {
    const problem = `Has ${content.length} lines; ${LARGEST_LIST} at most`;
    throw new AppError('VALIDATION_FAILED', { details: [{ field: 'csv', problem }] });
  }
  const list = readRosterList(content);
  const { lines, given } = await core.database.prisma.$transaction(
    async (tx) => {
      const judged = await judgeInClass(tx, { teacherId, classId }, list);
      const imported = judged.map(presentLine);
      if (dryRun) return { lines: imported, given: 0 };
      refuseBadLines(imported);
      const places = await givePlaces(tx, classId, { judged, at: core.now() });
      return { lines: imported, given: places.length };
    },
    { timeout: IMPORT_TIMEOUT_MS },
  );
  if (given > 0) core.catalogue.changed();
  const count = (outcome: ImportedLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  return {
    applied: !dryRun,
    enrolled: count('enrolled'),
    invited: count('invited'),
    alreadyThere: count('already-there'),
    bad: count('bad'),
    lines,
  };
}

function refuseBadLines(lines: ImportedLine[]): void {
  const details = lines.flatMap(({ line, problem }) => (problem === null ? [] : [{ field: `line ${line}`, problem }]));
  if (details.length === 0) return;
  throw new AppError('VALIDATION_FAILED', {
    message: 'Some lines of the list are not right, so none was taken. Please correct them and try again.',
    details,
  });
}
