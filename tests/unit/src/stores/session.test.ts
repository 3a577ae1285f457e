// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import type { SignInOutcome } from '#src/services/session/session.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { bench, lea } from '../fakes/services.ts'

const amir = { account: 'amir', name: 'Amir', email: '' }
const back = new URL('http://ecrire.test/connexion/retour')
const arrives = (outcome: Partial<Extract<SignInOutcome, { kind: 'signed-in' }>>): SignInOutcome => ({
  kind: 'signed-in',
  person: lea,
  returnTo: '/',
  replaced: null,
  smallWindow: false,
  ...outcome,
})

describe('copies of sites on a device that people share', () => {
  function device() {
    const doors = bench()
    const forget = vi.spyOn(doors.services, 'forgetCopies')
    return { doors, forget, session: useSessionStore() }
  }

  it('go when another person signs in, before a page of hers can open one', async () => {
    const { doors, forget, session } = device()
    doors.session.answers.completeSignIn = arrives({ person: amir, replaced: lea })
    await session.completeSignIn(back)
    expect(forget).toHaveBeenCalledOnce()
  })

  it('go when nobody was signed in: a sign-out may have been cut', async () => {
    const { doors, forget, session } = device()
    doors.session.become({ kind: 'signed-out' })
    doors.session.answers.completeSignIn = arrives({})
    await session.completeSignIn(back)
    expect(forget).toHaveBeenCalledOnce()
  })

  it('stay when the same person signs in again', async () => {
    const { doors, forget, session } = device()
    doors.session.become({ kind: 'expired', person: lea })
    doors.session.answers.completeSignIn = arrives({ smallWindow: true })
    await session.completeSignIn(back)
    expect(forget).not.toHaveBeenCalled()
  })
})

describe('the person’s sites', () => {
  it('are asked for once while the answer is still good, and again after', async () => {
    const doors = bench()
    const asked = vi.spyOn(doors.services.forge, 'sites')
    const session = useSessionStore()
    await Promise.all([session.loadSites(), session.loadSites()])
    await session.loadSites(60_000)
    expect(asked).toHaveBeenCalledOnce()
    await session.loadSites()
    expect(asked).toHaveBeenCalledTimes(2)
  })
})
