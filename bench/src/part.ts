import type { PartResult } from './report/part-result';
import type { Sizes } from './sizes';

/** `profileFolder`: where the server's CPU profile goes; `say`: a line for who waits. */
export type PartOptions = { sizes: Sizes; profileFolder: string | undefined; say: (line: string) => void };

export type Part = (options: PartOptions) => Promise<PartResult>;
