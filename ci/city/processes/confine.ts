/** The command that really starts a program: as its user, dying with its parent, in its namespace. Pure. */
import { asAccount, type Account, type Isolation } from '../isolation.ts'

export interface Confinement {
  account: Account | null
  /** In a process namespace of its own: all that it started dies with it. */
  namespace: boolean
  /** Folders and files that it must not see even where it runs as the same user as their owner. */
  hidden: readonly { path: string; kind: 'folder' | 'file' }[]
  /** May listen on a port under 1024. */
  lowPort?: boolean
}

export function confine(
  command: readonly string[],
  confinement: Confinement,
  isolation: Pick<Isolation, 'setpriv' | 'bubblewrap'>,
): readonly string[] {
  const namespaced = confinement.namespace && isolation.bubblewrap ? [...bubblewrap(confinement), ...command] : command
  if (!isolation.setpriv) return namespaced
  return [
    'setpriv',
    // A child of ours never outlives us, however we die: the kernel sees to it.
    '--pdeathsig=KILL',
    ...(confinement.account ? asAccount(confinement.account) : []),
    ...(confinement.account && confinement.lowPort
      ? ['--inh-caps=+net_bind_service', '--ambient-caps=+net_bind_service']
      : []),
    '--',
    ...namespaced,
  ]
}

function bubblewrap(confinement: Confinement): readonly string[] {
  return [
    ...['bwrap', '--dev-bind', '/', '/', '--unshare-pid', '--proc', '/proc', '--die-with-parent'],
    ...confinement.hidden.flatMap(({ path, kind }) =>
      kind === 'folder' ? ['--tmpfs', path] : ['--ro-bind', '/dev/null', path],
    ),
    '--',
  ]
}
