/** One team an association: the right to write the content of one repository, and no other right. */
import * as v from 'valibot'
import type { Run } from './run.ts'

const Team = v.object({
  id: v.number(),
  name: v.string(),
  description: v.string(),
  includes_all_repositories: v.boolean(),
  can_create_org_repo: v.boolean(),
  units_map: v.nullable(v.record(v.string(), v.string())),
})
export type Team = v.InferOutput<typeof Team>

const Named = v.object({ name: v.string() })
const Member = v.object({ login: v.string() })

export interface WantedTeam {
  organisation: string
  name: string
  description: string
  units: Readonly<Record<string, 'read' | 'write'>>
  /** Names of repositories of the organisation, or all of them, future ones too. */
  repositories: readonly string[] | 'all'
  members: readonly string[]
}

export function listTeams(run: Run, organisation: string): Promise<Team[]> {
  return run.api.list(['orgs', organisation, 'teams'], Team)
}

export async function membersOf(run: Run, team: Team): Promise<string[]> {
  return (await run.api.list(['teams', String(team.id), 'members'], Member)).map(({ login }) => login)
}

/** `existing`: the organisation's teams before this run. */
export async function ensureTeam(run: Run, wanted: WantedTeam, existing: readonly Team[]): Promise<void> {
  const team = await ensureSettings(run, wanted, existing.find(({ name }) => name === wanted.name) ?? null)
  if (wanted.repositories !== 'all') await ensureRepositories(run, wanted, wanted.repositories, team)
  await ensureMembers(run, wanted, team)
}

async function ensureSettings(run: Run, wanted: WantedTeam, found: Team | null): Promise<Team | null> {
  const target = `équipe ${wanted.organisation}/${wanted.name}`
  const settings = {
    name: wanted.name,
    description: wanted.description,
    permission: 'write',
    includes_all_repositories: wanted.repositories === 'all',
    can_create_org_repo: false,
    units_map: wanted.units,
  }
  if (found === null) {
    return run.changes.make(target, 'créer', () =>
      run.api.writeFor(Team, 'POST', ['orgs', wanted.organisation, 'teams'], settings),
    )
  }
  const same =
    found.description === settings.description &&
    found.includes_all_repositories === settings.includes_all_repositories &&
    !found.can_create_org_repo &&
    sameUnits(found.units_map ?? {}, wanted.units)
  if (same) return found
  return (
    (await run.changes.make(target, 'régler les droits', () =>
      run.api.writeFor(Team, 'PATCH', ['teams', String(found.id)], settings),
    )) ?? found
  )
}

function sameUnits(found: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean {
  const given = Object.entries(found).filter(([, right]) => right !== 'none')
  return given.length === Object.keys(wanted).length && given.every(([unit, right]) => wanted[unit] === right)
}

async function ensureRepositories(
  run: Run,
  wanted: WantedTeam,
  repositories: readonly string[],
  team: Team | null,
): Promise<void> {
  const target = `équipe ${wanted.organisation}/${wanted.name}`
  const id = String(team?.id ?? 0)
  const found = team === null ? [] : (await run.api.list(['teams', id, 'repos'], Named)).map(({ name }) => name)
  for (const name of repositories.filter((repository) => !found.includes(repository))) {
    await run.changes.make(target, `ouvrir le dépôt ${name}`, () =>
      run.api.write('PUT', ['teams', id, 'repos', wanted.organisation, name]),
    )
  }
  for (const name of found.filter((repository) => !repositories.includes(repository))) {
    await run.changes.make(target, `fermer le dépôt ${name}`, () =>
      run.api.write('DELETE', ['teams', id, 'repos', wanted.organisation, name]),
    )
  }
}

async function ensureMembers(run: Run, wanted: WantedTeam, team: Team | null): Promise<void> {
  const target = `équipe ${wanted.organisation}/${wanted.name}`
  const id = String(team?.id ?? 0)
  const found = team === null ? [] : await membersOf(run, team)
  for (const account of wanted.members.filter((member) => !found.includes(member))) {
    await run.changes.make(target, `ajouter ${account}`, () => run.api.write('PUT', ['teams', id, 'members', account]))
  }
  for (const account of found.filter((member) => !wanted.members.includes(member))) {
    await run.changes.make(target, `retirer ${account}`, () =>
      run.api.write('DELETE', ['teams', id, 'members', account]),
    )
  }
}
