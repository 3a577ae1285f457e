import { InputRule } from '@milkdown/kit/prose/inputrules'
import { $inputRule } from '@milkdown/kit/utils'

/** `## ` makes a « Titre ». The page's own title is the only first level, so that `# ` makes a « Titre » too. */
export const headingInputRule = $inputRule(
  () =>
    new InputRule(/^(#{1,6})\s$/, (state, match, start, end) => {
      const heading = state.schema.nodes['heading']
      const $start = state.doc.resolve(start)
      const level = Math.max(2, match[1]?.length ?? 2)
      if (!heading || !$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), heading)) return null
      return state.tr.delete(start, end).setBlockType(start, start, heading, { level })
    }),
)
