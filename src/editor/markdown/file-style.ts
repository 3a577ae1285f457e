import type { Options } from 'mdast-util-to-markdown'

/** The manner of a file: what changed or new blocks are written in. */
export interface FileStyle {
  readonly options: Options
  readonly hardBreak: '\\\n' | '  \n'
}

/** Counted with regular expressions, roughly: a wrong guess changes a manner, never a meaning. */
export function fileStyle(source: string): FileStyle {
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0
  const most = <const T extends string>(first: T, ...others: readonly (readonly [T, RegExp])[]): T => {
    let best: T = first
    let bestCount = 0
    for (const [value, pattern] of others) {
      const found = count(pattern)
      if (found > bestCount) [best, bestCount] = [value, found]
    }
    return best
  }
  const rule = most(
    '-',
    ['-', /^ {0,3}(?:-[ \t]*){3,}$/gm],
    ['*', /^ {0,3}(?:\*[ \t]*){3,}$/gm],
    ['_', /^ {0,3}(?:_[ \t]*){3,}$/gm],
  )
  return {
    options: {
      bullet: most('-', ['-', /^[ \t]*- /gm], ['*', /^[ \t]*\* /gm], ['+', /^[ \t]*\+ /gm]),
      bulletOrdered: most('.', ['.', /^[ \t]*\d+\. /gm], [')', /^[ \t]*\d+\) /gm]),
      closeAtx: count(/^ {0,3}#{1,6} .*[^#] #+[ \t]*$/gm) * 2 > count(/^ {0,3}#{1,6} /gm),
      emphasis: most('*', ['*', /(?<![*\w])\*(?![*\s])/g], ['_', /(?<![_\w])_(?![_\s])/g]),
      strong: most('*', ['*', /(?<![*\w])\*\*(?![*\s])/g], ['_', /(?<![_\w])__(?![_\s])/g]),
      fence: most('`', ['`', /^ {0,3}```/gm], ['~', /^ {0,3}~~~/gm]),
      fences: true,
      incrementListMarker: !/^1[.)] .*\n(?:(?![ \t]*$).*\n|[ \t]*\n)*?1[.)] /m.test(source),
      listItemIndent: 'one',
      resourceLink: false,
      rule,
      ruleSpaces: /^ {0,3}([-*_])(?: \1){2,}[ \t]*$/m.test(source),
      setext: count(/^[^\n]+\n {0,3}(?:=+|-{3,})[ \t]*$/gm) > count(/^ {0,3}#{1,2} /gm),
    },
    hardBreak: most('\\\n', ['\\\n', /\\$/gm], ['  \n', /\S {2,}$/gm]),
  }
}
