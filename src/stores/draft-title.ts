/** The name of a drafted page, or the words of a photo, as its own text gives it; its file's name where it gives none. */
export function draftTitle(draft: { path: string; text: string }): string {
  const head = /^---\n([\s\S]*?)\n---/.exec(draft.text)?.[1] ?? ''
  const said = /^description:[ \t]*(.+)$/m.exec(draft.path.startsWith('medias/') ? draft.text : '')?.[1]?.trim()
  const title = said ?? /^titre:[ \t]*(.+)$/m.exec(head)?.[1]?.trim() ?? ''
  const bare = /^(['"])(.*)\1$/.exec(title)?.[2] ?? title
  return bare || (draft.path.split('/').at(-1) ?? draft.path).replace(/\.((?:webp\.)?yml|md)$/, '')
}
