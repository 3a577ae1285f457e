/** A site's repository on this machine, filled and changed as an association would do it, by git alone. */
import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface TestRepository {
  /** Path of the bare repository, usable as a remote. */
  remote: string
  /** Commits the given files (null deletes) on `main` and pushes; returns the commit. */
  push(files: Readonly<Record<string, string | Uint8Array | null>>): Promise<string>
}

export const smallSite: Readonly<Record<string, string>> = {
  'identite.yml': `nom: Essai
objet: Un site pour les essais
siege: 1, rue des Essais, 38130 Échirolles
telephone: 04 76 00 00 00
courriel: essai@essai.example
responsable: Ada Essai
`,
  'pages/accueil.md': '---\ntitre: Bienvenue\n---\n\nUn premier texte.\n',
  'pages/venir.md': '---\ntitre: Venir\n---\n\nTram A, arrêt Essarts.\n',
}

export async function makeRepository(folder: string): Promise<TestRepository> {
  const remote = join(folder, 'remote.git')
  const work = join(folder, 'work')
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote)
  git(folder, 'clone', '--quiet', remote, work)
  git(work, 'checkout', '--quiet', '-B', 'main')
  return {
    remote,
    async push(files) {
      for (const [path, content] of Object.entries(files)) {
        const file = join(work, path)
        if (content === null) {
          await rm(file)
          continue
        }
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, content)
      }
      git(work, 'add', '--all')
      git(work, '-c', 'user.name=Essai', '-c', 'user.email=essai@essai.example', 'commit', '--quiet', '-m', 'Essai')
      git(work, 'push', '--quiet', 'origin', 'main')
      return git(work, 'rev-parse', 'HEAD').trim()
    },
  }
}

function git(cwd: string, ...args: string[]): string {
  const result = spawnSync('git', args, { cwd, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`git ${args[0] ?? ''}: ${result.stderr}`)
  return result.stdout
}
