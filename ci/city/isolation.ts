/**
 * Which user each program runs as, and whether it gets a process namespace.
 *
 * Users are plain numbers, not accounts of the system: nothing is added to the machine, nothing stays after
 * `city:reset`, and two cities on one machine never share a user. The range 60578 to 61183 is the one that systemd's
 * list of uids leaves unused, and it exists in a rootless container too.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'

export const ROLES = ['forge', 'web', 'sites', 'regie'] as const
export type Role = (typeof ROLES)[number]

export interface Account {
  uid: number
  gid: number
}

export interface Isolation {
  /** Null: everything runs as the user who started the city. */
  accounts: Readonly<Record<Role, Account>> | null
  /** Whether bubblewrap works for the runners' user. */
  bubblewrap: boolean
  /** Whether `setpriv` is there to end a program with its parent. */
  setpriv: boolean
}

const FIRST_UID = 60_580
const CITIES = 150

export function accountsFor(state: string): Readonly<Record<Role, Account>> {
  const slot = createHash('sha256').update(state).digest().readUInt32BE(0) % CITIES
  const account = (role: Role): Account => {
    const uid = FIRST_UID + slot * ROLES.length + ROLES.indexOf(role)
    return { uid, gid: uid }
  }
  return { forge: account('forge'), web: account('web'), sites: account('sites'), regie: account('regie') }
}

export function detectIsolation(state: string): Isolation {
  const root = process.getuid?.() === 0
  const setpriv = succeeds('setpriv', ['--pdeathsig', 'KILL', 'true'])
  const candidates = accountsFor(state)
  const accounts = root && setpriv && succeeds('setpriv', [...asAccount(candidates.sites), 'true']) ? candidates : null
  return { accounts, setpriv, bubblewrap: bubblewrapWorks(accounts?.sites ?? null) }
}

/** The very options that matter: a namespace of processes, and one inside it as each build makes it. */
function bubblewrapWorks(account: Account | null): boolean {
  const inner = [
    'bwrap',
    '--unshare-all',
    '--die-with-parent',
    '--ro-bind',
    '/',
    '/',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    'true',
  ]
  const outer = ['bwrap', '--dev-bind', '/', '/', '--unshare-pid', '--proc', '/proc', '--die-with-parent', ...inner]
  const command = account ? ['setpriv', ...asAccount(account), ...outer] : outer
  return succeeds(command[0] ?? '', command.slice(1))
}

export function asAccount(account: Account): readonly string[] {
  return [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--no-new-privs']
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 10_000, cwd: '/' }).status === 0
}
