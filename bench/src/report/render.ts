import { short } from './numbers';
import { isMet, type PartResult, type Table, type Target } from './part-result';

/** A part as Markdown that reads well at a terminal too. */
export function renderPart({ title, notes, tables, targets }: PartResult): string {
  const blocks = [`## ${title}`, ...notes, ...tables.map(renderTable)];
  if (targets.length > 0) blocks.push(targets.map(renderTarget).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function renderTable({ columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? short(cell) : cell)))];
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((cell, index) => pad(cell, widths[index] ?? 0, index)).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** The first column names the row; figures stand right. */
function pad(cell: string, width: number, index: number): string {
  return index === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function renderTarget(target: Target): string {
  const { name, wanted, limit, measured, unit } = target;
  const by = `${Math.round(Math.abs(measured / limit - 1) * 100)} %`;
  const verdict = limit === 0 || measured === limit ? '' : ` (by ${by})`;
  return `- ${isMet(target) ? 'met' : '**missed**'}: ${name}: ${short(measured)}${unit}, wanted ${wanted} ${short(limit)}${unit}${verdict}`;
}
