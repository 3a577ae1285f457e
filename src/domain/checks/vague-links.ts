/** Links whose words say nothing out of their sentence: a screen reader lists links alone. */
const vague = new Set(
  'ici|cliquez ici|cliquer ici|cliquez|clic|clique ici|par ici|la|lien|ce lien|le lien|suivez ce lien|lien ici|voir|voir ici|voir plus|plus|plus d infos|plus d informations|en savoir plus|savoir plus|lire la suite|lire plus|suite|la suite'.split(
    '|',
  ),
)

export function isVague(text: string): boolean {
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  return vague.has(bare)
}

/** Vague links of a Markdown text with their lines (1-based); what stands in a code block is left alone. */
export function vagueLinks(body: string): readonly { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  let fence = ''
  body.split('\n').forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = ''
      return
    }
    if (mark !== '') {
      fence = mark
      return
    }
    for (const match of line.matchAll(/(?<!!)\[([^[\]]*)\](?:\(|\{vers=)/g)) {
      const text = (match[1] ?? '').replace(/[*_]/g, '').trim()
      if (isVague(text)) found.push({ text, line: index + 1 })
    }
  })
  return found
}
