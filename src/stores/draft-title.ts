/** The name of a drafted page as its own text gives it, for lists; its file's name where it gives none. */
export function draftTitle(draft: { path: string; text: string }): string {
  const head = /^---\n([\s\S]*?)\n---/.exec(draft.text)?.[1] ?? ''
  const title = /^titre:[ \t]*(.+)$/m.exec(head)?.[1]?.trim() ?? ''
  const bare = /^(['"])(.*)\1$/.exec(title)?.[2] ?? title
  return bare || (draft.path.split('/').at(-1) ?? draft.path).replace(/\.(md|yml)$/, '')
}
