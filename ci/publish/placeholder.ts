/**
 * The release of a site whose very first publication was refused: a page that says so, and the `parvis.json` in which
 * the app reads why. Without it the association would wait before an address that answers nothing.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notYetOnline } from '#site-builder/words/publication.ts'

/** @param folder absent so far; it appears whole, by a rename */
export async function writePlaceholder(folder: string, now: number): Promise<void> {
  const making = `${folder}.new`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  const { title, text } = notYetOnline
  const page = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`
  await writeFile(join(making, 'index.html'), page)
  await writeFile(join(making, '404.html'), page)
  const announcement = { commit: null, construit: new Date(now).toISOString(), version: 'attente', refus: null }
  await writeFile(join(making, 'parvis.json'), `${JSON.stringify(announcement, null, 2)}\n`)
  await rename(making, folder)
}
