import { aged, type KeptMark, markOfScan, sameScan, type Scan, tooMany } from './kept-mark';
import type { MarkTable } from './mark-table';

/** The marks that are kept on this phone, whoever made them. */
export type MarkStore = {
  /** Oldest scan first; what is too old has been given up or is gone. */
  all: () => Promise<KeptMark[]>;
  get: (nonce: string) => Promise<KeptMark | undefined>;
  /** Keeps a scan to be sent, or finds the mark that is on its way for the same code. */
  keep: (scan: Scan) => Promise<KeptMark>;
  /** Writes down how a mark stands now, if it is still kept. */
  update: (mark: KeptMark) => Promise<void>;
  remove: (nonce: string) => Promise<void>;
};

export function createMarkStore({ edit }: MarkTable): MarkStore {
  return {
    all: () =>
      edit((marks) => {
        const now = Date.now();
        const today = marks.map((mark) => aged(mark, now));
        const left = today.filter((mark) => mark !== null);
        return {
          put: left.filter((mark) => !marks.includes(mark)),
          remove: marks.filter((_, index) => today[index] === null).map(({ nonce }) => nonce),
          answer: left.toSorted((a, b) => a.scannedAt.localeCompare(b.scannedAt)),
        };
      }),
    get: (nonce) => edit((marks) => ({ answer: marks.find((mark) => mark.nonce === nonce) })),
    keep: (scan) =>
      edit((marks) => {
        const earlier = sameScan(marks, scan);
        if (earlier !== undefined) return { answer: earlier };
        const mark = markOfScan(scan);
        return { put: [mark], remove: tooMany(marks).map(({ nonce }) => nonce), answer: mark };
      }),
    update: (mark) =>
      edit((marks) => ({ put: marks.some(({ nonce }) => nonce === mark.nonce) ? [mark] : [], answer: undefined })),
    remove: (nonce) => edit(() => ({ remove: [nonce], answer: undefined })),
  };
}
