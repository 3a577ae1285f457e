/** Headings are the table of contents of a screen reader: a level that is jumped over is a missing chapter there. */
export interface HeadingLevel {
  level: number
  text: string
}

/** The first heading that jumps a level; the page's title is the first level. */
export function skippedHeading<H extends HeadingLevel>(headings: readonly H[]): H | null {
  let above = 1
  for (const heading of headings) {
    if (heading.level > above + 1) return heading
    above = heading.level
  }
  return null
}
