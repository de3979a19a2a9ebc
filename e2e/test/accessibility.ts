import { source, type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at level AA is all of these. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe has against the page as it stands, one line per place; empty where it finds nothing. What is fading in does not
 * have its colours yet, so it is brought to its end first.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    // What has just been opened begins to fade in with the frame after its first.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    // A spinner turns for ever: it has no end to be brought to.
    const ending = document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity);
    for (const animation of ending) animation.finish();
  });
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (levels): Promise<AxeResults> =>
      Reflect.get(window, 'axe').run(document, { runOnly: { type: 'tag', values: levels } }),
    LEVELS,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`),
  );
}
