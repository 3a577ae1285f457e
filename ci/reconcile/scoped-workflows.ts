/**
 * `ville/chaine`: the one workflow of all sites. Its files lie on a branch of another name than the sites' `main`, so
 * that its own pushes match no workflow. The instance must be told once that it is a source, by a form: Gitea has
 * neither an API nor a command for it.
 */
import { readdir, readFile } from 'node:fs/promises'
import { ensureFiles } from './files.ts'
import { openForms } from './form-session.ts'
import { ensureDefaultBranch, ensureRepository } from './repositories.ts'
import type { Run } from './run.ts'

export const CHAIN = 'chaine'
const BRANCH = 'regles'
const FOLDER = '.gitea/scoped_workflows/'
const PAGE = '/-/admin/actions/scoped-workflows'

/** The workflows of this programme, by file name. */
export async function ownWorkflows(): Promise<ReadonlyMap<string, string>> {
  const folder = new URL('../workflows/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort()
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const)),
  )
}

export async function ensureChain(run: Run, owner: string, workflows: ReadonlyMap<string, string>): Promise<void> {
  const repository = await ensureRepository(run, {
    owner,
    name: CHAIN,
    description: 'La chaîne de publication des sites',
    defaultBranch: BRANCH,
    issues: false,
    actions: true,
  })
  const files = new Map([...workflows].map(([name, text]) => [`${FOLDER}${name}`, text]))
  const place = { owner, name: CHAIN, branch: BRANCH, folder: FOLDER }
  await ensureFiles(run, place, files, 'Les règles de publication de la ville')
  await ensureDefaultBranch(run, owner, CHAIN, BRANCH)
  await ensureSource(run, `${owner}/${CHAIN}`, repository?.id ?? null)
}

/** Registers the repository for the whole instance: for an organisation, Gitea takes only its own repositories. */
async function ensureSource(run: Run, source: string, id: number | null): Promise<void> {
  const { password } = run.robot
  if (password === undefined) {
    run.warnings.push(
      `${source} : sans le mot de passe du robot, impossible de vérifier que ce dépôt est inscrit comme source de ` +
        'règles (Administration, Actions, « Scoped workflows »).',
    )
    return
  }
  const forms = await openForms(run, password)
  try {
    if (id !== null && sourcesIn(await forms.page(PAGE)).includes(id)) return
    await run.changes.make(source, 'inscrire comme source de règles pour tous les dépôts', async () => {
      await forms.post(`${PAGE}/add`, { repo_name: source })
      // Gitea answers this form the same way whatever happened.
      if (id === null || !sourcesIn(await forms.page(PAGE)).includes(id)) {
        throw new Error(`the forge did not register ${source} as a source of scoped workflows`)
      }
    })
  } finally {
    await forms.close()
  }
}

/** Ids of the registered repositories, from the hidden field of each « remove » form. */
export function sourcesIn(page: string): readonly number[] {
  const forms = page.match(/<form[^>]*action="[^"]*\/scoped-workflows\/remove"[\s\S]*?<\/form>/g) ?? []
  return forms.flatMap((form) => {
    const id = /name="repo_id" value="(\d+)"/.exec(form)?.[1]
    return id === undefined ? [] : [Number(id)]
  })
}
