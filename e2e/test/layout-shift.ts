import type { BrowserContext, Page } from 'playwright-core';

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Has every page of the context keep what moves by itself under the reader's eye; to be called before the first page is opened. */
export async function watchLayoutShift(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(window, 'layoutShifts', shifts);
    const keep = (entries: PerformanceEntryList) =>
      shifts.push(...(entries as Shift[]).filter((entry) => !entry.hadRecentInput).map(({ value }) => value));
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What a press has asked for does not move by itself, however late a slow machine brings it (the browser allows for half a second).
    const stop = () => {
      keep(observer.takeRecords());
      observer.disconnect();
    };
    for (const press of ['pointerdown', 'keydown']) addEventListener(press, stop, { capture: true, once: true });
  });
}

/** How much has moved since the page was loaded, until something was pressed (cumulative layout shift; 0.1 is what web.dev calls good). */
export async function layoutShift(page: Page): Promise<number> {
  const shifts = await page.evaluate((): number[] => Reflect.get(window, 'layoutShifts'));
  return shifts.reduce((sum, value) => sum + value, 0);
}
