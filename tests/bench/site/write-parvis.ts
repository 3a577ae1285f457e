/** The made site as the content format says, in a folder and as two commits of a repository. */
import { execFileSync } from 'node:child_process'
import { writeFiles, type Files } from './files.ts'
import { edited, type MadeItem, type MadeSite } from './made-site.ts'

const IDENTITY = `nom: Association de mesure
sigle: Mesure
objet: Une association faite par un programme.
siege: 1 rue de la Mesure, 38130 Échirolles
telephone: 04 76 00 00 00
courriel: contact@mesure.example
responsable: Dominique Martin
`

export function parvisFiles(site: MadeSite, photos: readonly Uint8Array[]): Files {
  const files: Files = {
    'identite.yml': IDENTITY,
    'apparence.yml': 'palette: mer\naccueil: affiche\n',
    'menu.yml': site.menu
      .map(({ title, url }) => `- page: ${JSON.stringify(url)}\n  titre: ${JSON.stringify(title)}\n`)
      .join(''),
  }
  for (const item of site.items) files[contentPath(item)] = contentText(item)
  site.photos.forEach((path, index) => {
    files[path] = photos[index] ?? Buffer.alloc(0)
    files[`${path}.yml`] = `description: Photo numéro ${index + 1}\n`
  })
  return files
}

export function contentPath({ type, name }: MadeItem): string {
  return `${type}/${name}.md`
}

function contentText({ type, title, lead, date, body }: MadeItem): string {
  const fields = [
    `titre: ${JSON.stringify(title)}`,
    `chapeau: ${JSON.stringify(lead)}`,
    type === 'actualites' && `date: ${date}`,
    type === 'agenda' && `debut: ${date}T18:30\nfin: ${date}T20:00\nlieu: Salle de la mesure`,
  ]
  return `---\n${fields.filter((field) => field !== false).join('\n')}\n---\n\n${body}`
}

/** Branch `main` holds the site, branch `edition` one more sentence in its latest piece of news. */
export async function writeParvis(folder: string, repository: string, site: MadeSite, files: Files): Promise<void> {
  await writeFiles(folder, files)
  const news = edited(site)
  const history = [commit('main', files), commit('edition', { [contentPath(news)]: contentText(news) }, 'main')]
  execFileSync('git', ['init', '-q', '--bare', repository])
  // One pack, as the city's clones have; pictures are compressed already.
  execFileSync('git', ['-C', repository, '-c', 'core.compression=0', 'fast-import', '--quiet'], {
    input: Buffer.concat(history.flat()),
  })
}

/** A commit in the language of `git fast-import`. */
function commit(branch: string, files: Files, from = ''): Buffer[] {
  const who = 'Mesure <mesure@mesure.example> 1795590000 +0000'
  const head = `commit refs/heads/${branch}\ncommitter ${who}\ndata 1\nx\n${from === '' ? '' : `from refs/heads/${from}\n`}`
  return [
    Buffer.from(head),
    ...Object.entries(files).flatMap(([path, content]) => {
      const bytes = Buffer.from(content)
      return [Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')]
    }),
    Buffer.from('\n'),
  ]
}
