import { describe, expect, it } from 'vitest'
import { confine } from '#ci/city/processes/confine.ts'

const full = { setpriv: true, bubblewrap: true }
const account = { uid: 60_600, gid: 60_600 }

describe('a program of the city', () => {
  it('runs as its own user, without other groups, without a way to more rights, and dies with its parent', () => {
    expect(confine(['gitea', 'web'], { account, namespace: false, hidden: [] }, full)).toEqual([
      'setpriv',
      '--pdeathsig=KILL',
      '--reuid=60600',
      '--regid=60600',
      '--clear-groups',
      '--no-new-privs',
      '--',
      'gitea',
      'web',
    ])
  })

  it('runs jobs in a namespace from which the secrets of the others cannot be seen', () => {
    const command = confine(
      ['gitea-runner', 'daemon'],
      {
        account,
        namespace: true,
        hidden: [
          { path: '/ville/forge', kind: 'folder' },
          { path: '/ville/city.json', kind: 'file' },
        ],
      },
      full,
    ).join(' ')
    expect(command).toContain('bwrap --dev-bind / / --unshare-pid --proc /proc --die-with-parent')
    expect(command).toContain('--tmpfs /ville/forge --ro-bind /dev/null /ville/city.json -- gitea-runner daemon')
  })

  it('still starts where the machine has neither', () => {
    const nothing = { setpriv: false, bubblewrap: false }
    expect(confine(['caddy'], { account: null, namespace: true, hidden: [] }, nothing)).toEqual(['caddy'])
  })
})
