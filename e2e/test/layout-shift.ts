import type { BrowserContext, Page } from 'playwright-core';

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Has every page of the context keep what moves by itself under the reader's eye; to be called before the first page is opened. */
export async function watchLayoutShift(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(window, 'layoutShifts', shifts);
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as Shift[];
      shifts.push(...entries.filter((entry) => !entry.hadRecentInput).map(({ value }) => value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much has moved since the page was loaded (cumulative layout shift; 0.1 is what web.dev calls good). */
export async function layoutShift(page: Page): Promise<number> {
  const shifts = await page.evaluate((): number[] => Reflect.get(window, 'layoutShifts'));
  return shifts.reduce((sum, value) => sum + value, 0);
}
