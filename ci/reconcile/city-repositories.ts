/** The city's own repositories but the chain, and the team of its staff. */
import { readRegistry, REGISTRY, REGISTRY_BRANCH, seedRegistry, type RegistrySeed } from './registry.ts'
import { ensureDefaultBranch, ensureRepository } from './repositories.ts'
import { ensureBranchRule, ensureTagRule, PROTECTED_FILES } from './rules.ts'
import type { Run } from './run.ts'
import { ensureTeam, listTeams } from './teams.ts'

/** With an underscore, which no address of a site has: a site's team bears the site's address. */
const STAFF_TEAM = 'agents_ville'

/** Actions stay off in all of them: nothing that is written there starts anything. */
const REPOSITORIES = [
  { name: REGISTRY, description: 'Le registre des associations', issues: false },
  { name: 'demandes', description: 'Les demandes des associations', issues: true },
  { name: 'entraide', description: 'L’entraide des associations', issues: true },
  { name: 'seances', description: 'Les séances de formation', issues: false },
] as const

/** `seed`: first content of the registry, for when it is empty. */
export async function ensureCityRepositories(run: Run, owner: string, seed: RegistrySeed): Promise<void> {
  for (const { name, description, issues } of REPOSITORIES) {
    await ensureRepository(run, { owner, name, description, defaultBranch: REGISTRY_BRANCH, issues, actions: false })
    if (name === REGISTRY && (await readRegistry(run, owner)) === null) {
      await seedRegistry(run, owner, seed)
    }
    await ensureDefaultBranch(run, owner, name, REGISTRY_BRANCH)
    await ensureBranchRule(run, owner, name, PROTECTED_FILES)
    await ensureTagRule(run, owner, name)
  }
}

/** Staff write the city's repositories and read every site; the chain stays the robot's alone. */
export async function ensureStaff(
  run: Run,
  organisations: { sites: string; ville: string },
  members: readonly string[],
): Promise<void> {
  await ensureTeam(
    run,
    {
      organisation: organisations.ville,
      name: STAFF_TEAM,
      description: 'Les agents de la ville',
      units: { 'repo.code': 'write', 'repo.issues': 'write' },
      repositories: REPOSITORIES.map(({ name }) => name),
      members,
    },
    await listTeams(run, organisations.ville),
  )
  await ensureTeam(
    run,
    {
      organisation: organisations.sites,
      name: STAFF_TEAM,
      description: 'Les agents de la ville',
      units: { 'repo.code': 'read' },
      repositories: 'all',
      members,
    },
    await listTeams(run, organisations.sites),
  )
}
