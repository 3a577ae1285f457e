import { describe, expect, it } from 'vitest'
import { refusals } from '#ci/reconcile/guards.ts'
import { accountsToClose, type Account } from '#ci/reconcile/people.ts'

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)

describe('the limit of one run', () => {
  it.each([
    { open: 4, losing: 1 },
    { open: 12, losing: 3 },
    { open: 1, losing: 1 },
    { open: 0, losing: 0 },
  ])('lets $losing of $open people go', ({ open, losing }) => {
    expect(refusals({ open: people(open), losing: new Set(people(losing)) })).toEqual([])
  })

  it.each([
    { open: 4, losing: 2 },
    { open: 12, losing: 4 },
    { open: 300, losing: 300 },
  ])('refuses that $losing of $open people lose something, and names them', ({ open, losing }) => {
    const [reason] = refusals({ open: people(open), losing: new Set(people(losing)) })
    expect(reason).toContain(`${losing} personnes sur ${open}`)
    expect(reason).toContain('p1')
  })
})

describe('accounts to close', () => {
  const account = (login: string, more: Partial<Account> = {}): Account => ({
    login,
    full_name: login,
    email: `${login}@example.org`,
    is_admin: false,
    restricted: true,
    prohibit_login: false,
    visibility: 'private',
    ...more,
  })
  const lea = { compte: 'lea', nom: 'Léa', courriel: 'lea@example.org' }

  it('are the open ones that nobody lists', () => {
    expect(accountsToClose([account('lea'), account('parti')], [lea], 'robot')).toEqual(['parti'])
  })

  it('are never the robot, an administrator, or one that is closed already', () => {
    const accounts = [account('robot'), account('dsi', { is_admin: true }), account('ancien', { prohibit_login: true })]
    expect(accountsToClose(accounts, [lea], 'robot')).toEqual([])
  })
})
