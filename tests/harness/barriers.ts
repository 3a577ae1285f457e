/** What hinders people on a page, as axe sees it with all its rules. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * One line for each rule that is broken. axe runs in the page itself: the other way opens a tab for each look, which
 * takes about twice as long, for frames of other servers, which neither the app nor a site has.
 * @param within a selector: only what lies in it
 */
export async function barriers(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${String(node.target)} ${node.failureSummary}`).join(' | ')}`,
  )
}
