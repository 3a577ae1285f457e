import { describe, expect, it } from 'vitest'
import type { Publication } from '#src/domain/publication/publication.ts'
import { stateOfText, type TextStateInput } from '#src/features/writing/state-of-text.ts'

const page = { path: 'pages/contact.md', title: 'Contact' }
const commit = 'a'.repeat(40)
const say = (input: Partial<TextStateInput>) =>
  stateOfText({
    saver: { kind: 'idle' },
    publication: { kind: 'none' },
    found: false,
    isNew: false,
    readOnly: false,
    ...input,
  })
const layingOut: Publication = { kind: 'laying-out', page, commit, sentAt: 0, slow: false, merged: false }
const at = new Date(2026, 10, 24, 14, 32).getTime()

describe('the sentence that says where the text is', () => {
  it('says the hour at which the device kept it', () => {
    expect(say({ saver: { kind: 'saved', at } }).words).toBe('Enregistré sur cet appareil à 14\u00a0h\u00a032')
  })

  it('says that a text was found again, and that it is not online, whatever was published before', () => {
    expect(say({ found: true }).words).toBe('Texte retrouvé, pas encore en ligne')
    const online: Publication = { kind: 'online', page, commit, merged: false }
    expect(say({ found: true, publication: online }).online).toBe(false)
  })

  it('says a refusal of the device before anything else', () => {
    expect(say({ saver: { kind: 'failed', cause: null }, publication: layingOut })).toMatchObject({ tone: 'alert' })
  })

  it('never says online of a text that was typed since', () => {
    const online: Publication = { kind: 'online', page, commit, merged: false }
    expect(say({ publication: online }).online).toBe(true)
    expect(say({ publication: online, saver: { kind: 'pending' } }).online).toBe(false)
    expect(say({ publication: online, saver: { kind: 'saved', at } }).online).toBe(false)
  })

  it('never says online while the layout is under way or was refused', () => {
    expect(say({ publication: layingOut }).online).toBe(false)
    const refused: Publication = { kind: 'build-refused', page, commit, refusal: { commit, message: '', count: 1 } }
    expect(say({ publication: refused })).toMatchObject({ online: false, tone: 'alert' })
  })
})
