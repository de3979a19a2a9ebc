/** What one part of the bench found. `data`: every figure, for the JSON file. */
export type PartResult = { title: string; notes: string[]; tables: Table[]; targets: Target[]; data: unknown };

export type Table = { columns: string[]; rows: (string | number)[][] };

/** A promise of the project, with what was measured; `unit`: behind the figures. */
export type Target = { name: string; wanted: 'at least' | 'at most'; limit: number; measured: number; unit: string };

export function isMet({ wanted, limit, measured }: Target): boolean {
  return wanted === 'at least' ? measured >= limit : measured <= limit;
}
