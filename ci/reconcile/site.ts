/** One association's repository, from nothing to a site that its people can write and the city's workflow publishes. */
import { Buffer } from 'node:buffer'
import { stringify } from 'yaml'
import type { RegistryEntry } from '#site-builder/model/registry-entry.ts'
import { pushFirstContent } from './first-content.ts'
import { ensureDefaultBranch, ensureRepository, findRepository, hasBranch, setArchived } from './repositories.ts'
import { ensureBranchRule, ensureTagRule, isClosed, PROTECTED_FILES } from './rules.ts'
import type { Run } from './run.ts'
import { ensureTeam, type Team } from './teams.ts'

export interface SiteOptions {
  organisation: string
  /** Teams of the organisation before this run. */
  teams: readonly Team[]
  /** Accounts of this entry that exist and that this program manages. */
  members: readonly string[]
  starter: (address: string) => Promise<ReadonlyMap<string, Uint8Array> | null>
  author: { name: string; email: string }
}

const READ_ONLY: ReadonlySet<RegistryEntry['etat']> = new Set(['suspendu', 'clos'])

export async function ensureSite(run: Run, entry: RegistryEntry, options: SiteOptions): Promise<void> {
  const owner = options.organisation
  const name = entry.adresse
  const readOnly = READ_ONLY.has(entry.etat)
  const before = await findRepository(run, owner, name)
  // An archived repository takes no setting: it is left as it is, but for who may read it.
  if (before?.archived === true && !readOnly) await setArchived(run, owner, name, false)
  if (before?.archived !== true || !readOnly) await ensureOpenSite(run, entry, options)
  await ensureTeam(run, teamOf(entry, options), options.teams)
  if (readOnly && before?.archived !== true) await setArchived(run, owner, name, true)
}

async function ensureOpenSite(run: Run, entry: RegistryEntry, options: SiteOptions): Promise<void> {
  const owner = options.organisation
  const name = entry.adresse
  await ensureRepository(run, {
    owner,
    name,
    description: entry.nom,
    defaultBranch: 'main',
    issues: false,
    // The city's scoped workflow runs only where Actions are on.
    actions: true,
  })
  await ensureContent(run, entry, options)
  await ensureDefaultBranch(run, owner, name, 'main')
  await ensureBranchRule(run, owner, name, PROTECTED_FILES)
  await ensureTagRule(run, owner, name)
}

/** Before the rule closes: under it nobody can push a branch that has no parent. */
async function ensureContent(run: Run, entry: RegistryEntry, options: SiteOptions): Promise<void> {
  const owner = options.organisation
  const name = entry.adresse
  const main = await hasBranch(run, owner, name, 'main')
  const drafts = await hasBranch(run, owner, name, 'brouillons')
  if (main && drafts) return
  if (await isClosed(run, owner, name)) await ensureBranchRule(run, owner, name, '')
  const what = main ? 'créer la branche des brouillons' : 'verser le contenu de départ'
  await run.changes.make(`${owner}/${name}`, what, async () => {
    const files = main ? null : ((await options.starter(name)) ?? smallestSite(entry))
    await pushFirstContent({
      gitea: run.gitea,
      token: run.robot.token,
      owner,
      name,
      main: files,
      drafts: !drafts,
      author: options.author,
      now: Date.now(),
    })
  })
}

function teamOf(entry: RegistryEntry, options: SiteOptions) {
  return {
    organisation: options.organisation,
    name: entry.adresse,
    description: entry.nom,
    units: { 'repo.code': 'write' },
    repositories: [entry.adresse],
    members: options.members,
  } as const
}

/** A home page and the name: the rest of the identity is the association's to fill in before it can publish. */
function smallestSite(entry: RegistryEntry): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['identite.yml', Buffer.from(stringify({ nom: entry.nom }))],
    ['pages/accueil.md', Buffer.from(`---\n${stringify({ titre: entry.nom })}---\n\nBienvenue.\n`)],
  ])
}
