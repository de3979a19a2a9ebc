import type { classList, enrollmentList, ownClassList } from '@rollcall/contracts/classes';
import type { Wakeups } from '@rollcall/db/wakeups';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';

/** How long lists are believed without a word of change: spec section 8. */
const CLASS_LISTS_MS = 5 * 60 * 1000;
const ENROLLMENTS_MS = 10 * 60 * 1000;

/** Items of remembered lists, per kind of list: some 700 bytes each, 3 kB with the longest description. */
const REMEMBERED_ITEMS = 30_000;

export type RememberedPages<Page> = {
  /**
   * The page that is remembered under the key, or else what `load` reads, remembered unless something has changed
   * meanwhile. `key`: all that the page depends on, first of all whose it is, where it is not the same for everyone.
   */
  read: (key: readonly (string | number | boolean | null)[], load: () => Promise<Page>) => Promise<Page>;
};

/**
 * Lists of classes and enrolments, remembered in this process until anything in any of them changes, here or elsewhere.
 * All go at once: one enrolment changes the counts in the lists of everybody who sees the class.
 */
export type CatalogueCache = {
  activeClasses: RememberedPages<z.infer<typeof classList>>;
  ownClasses: RememberedPages<z.infer<typeof ownClassList>>;
  enrollments: RememberedPages<z.infer<typeof enrollmentList>>;
  /** Call it after the commit of whatever changes a class, its teacher's name or who is enrolled. Never throws. */
  changed: () => void;
};

export function createCatalogueCache(deps: { wakeups: Wakeups; now: () => Date }): CatalogueCache {
  let generation = 0;
  const clear: (() => void)[] = [];

  const rememberPages = <Page extends { pagination: { limit: number; total: number } }>(ttlMs: number) => {
    const pages = new LRUCache<string, Page>({
      maxSize: REMEMBERED_ITEMS,
      sizeCalculation: ({ pagination: { limit, total } }) => 1 + Math.min(limit, total),
      ttl: ttlMs,
      ttlResolution: 0,
      perf: { now: () => deps.now().getTime() },
    });
    clear.push(() => pages.clear());
    const remembered: RememberedPages<Page> = {
      async read(key, load) {
        const text = JSON.stringify(key);
        const known = pages.get(text);
        if (known !== undefined) return known;
        const begun = generation;
        const page = await load();
        // What was read before a change may be older than it.
        if (begun === generation) pages.set(text, page);
        return page;
      },
    };
    return remembered;
  };

  const forget = () => {
    generation += 1;
    for (const each of clear) each();
  };
  deps.wakeups.onCatalogueChanged(forget);

  return {
    activeClasses: rememberPages(CLASS_LISTS_MS),
    ownClasses: rememberPages(CLASS_LISTS_MS),
    enrollments: rememberPages(ENROLLMENTS_MS),
    changed() {
      // At once, so that who has changed something sees it in the next answer; the wake-up comes back a tick later.
      forget();
      deps.wakeups.notifyCatalogueChanged();
    },
  };
}
