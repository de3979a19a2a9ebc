import { AppError } from '../src/app-error';

/** Waits for all; a failure that is not meant for the caller (the 500 of a race) is thrown. */
export async function outcomes<Answer>(calls: Promise<Answer>[]): Promise<{ answered: Answer[]; refused: AppError[] }> {
  const answered: Answer[] = [];
  const refused: AppError[] = [];
  for (const outcome of await Promise.allSettled(calls)) {
    if (outcome.status === 'fulfilled') answered.push(outcome.value);
    else if (outcome.reason instanceof AppError) refused.push(outcome.reason);
    else throw outcome.reason;
  }
  return { answered, refused };
}

/** How often each refusal came. */
export function countKinds(refused: AppError[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of refused) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Works through the items in so many lanes at once; within a lane the next begins when the one before has its answer. */
export function inLanes<Item, Answer>(
  items: Item[],
  lanes: number,
  work: (item: Item, index: number) => Promise<Answer>,
): Promise<Answer>[] {
  const calls: Promise<Answer>[] = [];
  for (const [index, item] of items.entries()) {
    const begin = () => work(item, index);
    calls.push(calls[index - lanes]?.then(begin, begin) ?? begin());
  }
  return calls;
}

/** Resolves as soon as so many of the calls are answered, while the others are still under way. */
export function afterAnswers(calls: Promise<unknown>[], count: number): Promise<void> {
  return new Promise((resolve) => {
    let answers = 0;
    const countOne = () => {
      answers += 1;
      if (answers >= count) resolve();
    };
    for (const call of calls) call.then(countOne, () => {});
    if (count === 0) resolve();
  });
}
