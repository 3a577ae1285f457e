/** The two owners of everything: the sites' organisation and the city's. Private, so that members alone see them. */
import * as v from 'valibot'
import type { Run } from './run.ts'

const Organisation = v.object({
  username: v.string(),
  full_name: v.string(),
  visibility: v.string(),
  repo_admin_change_team_access: v.boolean(),
})

export async function ensureOrganisation(run: Run, name: string, fullName: string): Promise<void> {
  const wanted = { full_name: fullName, visibility: 'private', repo_admin_change_team_access: false }
  const found = await run.api.find(['orgs', name], Organisation)
  if (found === null) {
    await run.changes.make(`organisation ${name}`, 'créer', () =>
      run.api.write('POST', ['orgs'], { username: name, ...wanted }),
    )
    return
  }
  const differs =
    found.full_name !== wanted.full_name ||
    found.visibility !== wanted.visibility ||
    found.repo_admin_change_team_access !== wanted.repo_admin_change_team_access
  if (!differs) return
  await run.changes.make(`organisation ${name}`, 'régler le nom et la visibilité', () =>
    run.api.write('PATCH', ['orgs', name], wanted),
  )
}
