import type { MilkdownPlugin } from '@milkdown/kit/ctx'
import { clipboard } from '@milkdown/kit/plugin/clipboard'
import { cursor } from '@milkdown/kit/plugin/cursor'
import { history } from '@milkdown/kit/plugin/history'
import { trailing } from '@milkdown/kit/plugin/trailing'
import {
  commonmark,
  emphasisStarInputRule,
  emphasisUnderscoreInputRule,
  headingKeymap,
  inlineCodeInputRule,
  remarkAddOrderInListPlugin,
  remarkHtmlTransformer,
  remarkInlineLinkPlugin,
  remarkPreserveEmptyLinePlugin,
  syncHeadingIdPlugin,
  syncListOrderPlugin,
  wrapInHeadingInputRule,
} from '@milkdown/kit/preset/commonmark'
import { gfm, strikethroughInputRule, wrapInTaskListInputRule } from '@milkdown/kit/preset/gfm'
import { headingKeys } from './controls/heading-keys.ts'
import { headingInputRule } from './controls/heading-rules.ts'
import { blockDirectives } from './markdown/block-directives.ts'
import { htmlBlocks } from './markdown/html-blocks.ts'
import { linkSyntax } from './markdown/link-syntax.ts'
import { containerDirective, leafDirective } from './schema/directives.ts'
import { picture } from './schema/image.ts'
import { link } from './schema/link.ts'
import { listItem } from './schema/list-item.ts'
import { definition, htmlBlock, inlineHtml } from './schema/opaque-blocks.ts'
import { table, tableCell, tableHeader } from './schema/table-cells.ts'
import { codeBlock, heading, paragraph } from './schema/text-blocks.ts'
import { leftOpenMarks } from './views/left-open-marks.ts'

/** Parts of the presets that change a page behind its writer's back, or eat French; the README says why, one by one. */
const removed: ReadonlySet<MilkdownPlugin> = new Set<MilkdownPlugin>(
  [
    emphasisStarInputRule,
    emphasisUnderscoreInputRule,
    headingKeymap,
    inlineCodeInputRule,
    remarkAddOrderInListPlugin,
    remarkHtmlTransformer,
    remarkInlineLinkPlugin,
    remarkPreserveEmptyLinePlugin,
    strikethroughInputRule,
    syncHeadingIdPlugin,
    syncListOrderPlugin,
    wrapInHeadingInputRule,
    wrapInTaskListInputRule,
  ].flat(),
)

/** @param hosts plugins that speak with the app; they see a paste before Milkdown's clipboard does */
export function editorPlugins(hosts: readonly MilkdownPlugin[]): MilkdownPlugin[] {
  return [
    htmlBlocks,
    commonmark.filter((plugin) => !removed.has(plugin)),
    gfm.filter((plugin) => !removed.has(plugin)),
    blockDirectives,
    linkSyntax,
    // Schemas of ours take the place of the presets' by their name.
    [paragraph, heading, codeBlock, picture, link, listItem, inlineHtml, table, tableHeader, tableCell],
    [definition, htmlBlock, leafDirective, containerDirective],
    headingInputRule,
    headingKeys,
    history,
    trailing,
    leftOpenMarks,
    [...hosts],
    clipboard,
    cursor,
  ].flat(2)
}
