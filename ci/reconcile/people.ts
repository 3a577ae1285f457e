/** Accounts: made, kept as the registry says, closed when nobody lists them any more; never deleted. */
import * as v from 'valibot'
import type { AccountHolder } from './registry.ts'
import { attempt, type Run } from './run.ts'

const Account = v.object({
  login: v.string(),
  full_name: v.string(),
  email: v.string(),
  is_admin: v.boolean(),
  restricted: v.boolean(),
  prohibit_login: v.boolean(),
  visibility: v.string(),
})
export type Account = v.InferOutput<typeof Account>

/** Not by the user search, which the city's settings turn off for everyone. */
export function listAccounts(run: Run): Promise<Account[]> {
  return run.api.list(['admin', 'users'], Account)
}

/** Accounts that this program may touch: an administrator's or the robot's is made and kept by hand. */
export function isManaged(account: Account, robot: string): boolean {
  return !account.is_admin && account.login !== robot
}

export interface PeopleOptions {
  passwordFor: (account: string) => string
  mustChangePassword: boolean
}

/** The accounts that could not be made: they can be in no team. */
export async function ensureAccounts(
  run: Run,
  people: readonly AccountHolder[],
  accounts: readonly Account[],
  options: PeopleOptions,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>()
  for (const person of people) {
    const found = accounts.find(({ login }) => login === person.compte)
    const target = `compte ${person.compte}`
    if (found !== undefined) await attempt(run, target, () => keep(run, person, found))
    else if (!(await attempt(run, target, () => create(run, person, options)))) missing.add(person.compte)
  }
  return missing
}

/** Gitea's limit. */
function forgeName({ nom }: AccountHolder): string {
  return [...nom].slice(0, 100).join('')
}

async function create(run: Run, person: AccountHolder, options: PeopleOptions): Promise<void> {
  await run.changes.make(`compte ${person.compte}`, 'créer', () =>
    run.api.write('POST', ['admin', 'users'], {
      username: person.compte,
      full_name: forgeName(person),
      email: person.courriel,
      password: options.passwordFor(person.compte),
      must_change_password: options.mustChangePassword,
      restricted: true,
      visibility: 'private',
      send_notify: false,
    }),
  )
}

async function keep(run: Run, person: AccountHolder, found: Account): Promise<void> {
  const wanted = {
    full_name: forgeName(person),
    email: person.courriel,
    restricted: true,
    visibility: 'private',
    prohibit_login: false,
  }
  const changed = Object.entries(wanted).filter(([key, value]) => found[key as keyof Account] !== value)
  if (changed.length === 0) return
  const what = found.prohibit_login ? 'rouvrir' : 'mettre à jour'
  await run.changes.make(`compte ${person.compte}`, what, () =>
    run.api.write('PATCH', ['admin', 'users', person.compte], Object.fromEntries(changed)),
  )
}

/** Open accounts that no entry lists. */
export function accountsToClose(
  accounts: readonly Account[],
  people: readonly AccountHolder[],
  robot: string,
): readonly string[] {
  const listed = new Set(people.map(({ compte }) => compte))
  return accounts
    .filter((account) => isManaged(account, robot) && !account.prohibit_login && !listed.has(account.login))
    .map(({ login }) => login)
}

export async function closeAccounts(run: Run, accounts: readonly string[]): Promise<void> {
  for (const account of accounts) {
    await attempt(run, `compte ${account}`, async () => {
      await run.changes.make(`compte ${account}`, 'fermer', () =>
        run.api.write('PATCH', ['admin', 'users', account], { prohibit_login: true }),
      )
    })
  }
}
