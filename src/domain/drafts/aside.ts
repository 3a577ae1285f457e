/**
 * Where a second text of one page is kept: beside the page's own draft, under a path that no file can have. It comes
 * from a second tab, or from a text that was replaced by the online version.
 */
export function asidePath(path: string, at: number): string {
  return `${path}#${at.toString(36)}`
}

export function isAsideOf(path: string, page: string): boolean {
  return path.startsWith(`${page}#`)
}
