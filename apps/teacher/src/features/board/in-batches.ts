/**
 * Hands items on in groups: the first at once, what follows within `everyMs` together at its end. Nothing is lost and
 * the order stays.
 */
export function inBatches<Item>(everyMs: number, handOn: (items: Item[]) => void): (item: Item) => void {
  let waiting: Item[] = [];
  let isResting = false;

  function flush(): void {
    isResting = waiting.length > 0;
    if (!isResting) return;
    const items = waiting;
    waiting = [];
    setTimeout(flush, everyMs);
    handOn(items);
  }

  return (item) => {
    waiting.push(item);
    if (!isResting) flush();
  };
}
