/** How much of everything; no round begins after a part's `seconds`: what a run takes is decided here. */
export type Sizes = {
  rounds: number;
  /** Students of each variant, so many marks a round at concurrency 50 and 500. */
  marks: { students: number; alone: number; rooms: number; seconds: number };
  bell: { students: number; overSeconds: number; seconds: number };
  fanOut: { followers: number[]; events: number; paceMs: number; seconds: number };
  growth: { totals: number[]; students: number; sessions: number; requests: number };
  starts: number;
};

/** The whole run: under ten minutes on two cores. */
export const fullSizes: Sizes = {
  rounds: 3,
  marks: { students: 1_000, alone: 100, rooms: 20, seconds: 90 },
  bell: { students: 1_000, overSeconds: 10, seconds: 45 },
  fanOut: { followers: [1_000, 3_000], events: 10, paceMs: 400, seconds: 40 },
  growth: { totals: [10_000, 100_000, 1_000_000], students: 100, sessions: 30, requests: 60 },
  starts: 3,
};

/** Shows in seconds that everything runs; its figures mean nothing. */
export const smokeSizes: Sizes = {
  rounds: 1,
  marks: { students: 100, alone: 10, rooms: 4, seconds: 5 },
  bell: { students: 30, overSeconds: 1, seconds: 5 },
  fanOut: { followers: [20, 40], events: 3, paceMs: 250, seconds: 5 },
  growth: { totals: [5_000, 10_000], students: 20, sessions: 5, requests: 5 },
  starts: 1,
};
