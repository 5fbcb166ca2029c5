import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core puts into the page. */
interface Axe {
  run(): Promise<{
    readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}

/** What axe-core finds serious or critical on a page: a line for each place, none for a page that everybody can use. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    // The script above has put it there.
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
