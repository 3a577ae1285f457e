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
  const git = (...args: string[]): void => {
    execFileSync(
      'git',
      ['-C', repository, '-c', 'user.name=Mesure', '-c', 'user.email=mesure@mesure.example', ...args],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
  }
  await writeFiles(repository, files)
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'Le site')
  git('switch', '-q', '-c', 'edition')
  const news = edited(site)
  await writeFiles(repository, { [contentPath(news)]: contentText(news) })
  git('commit', '-q', '-a', '-m', 'Une phrase')
  // As the city's clones are: one pack, and no work tree to read.
  git('gc', '-q')
}
