import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import type { DocumentAdapter } from '#src/domain/write-back/adapter.ts'
import { sourceText } from '#src/domain/write-back/source-text.ts'
import { openWriteBack } from '#src/domain/write-back/write-back.ts'
import { linesAdapter, list, paragraph, type LineNode } from './lines-document.ts'

function open(file: string, adapter: DocumentAdapter<LineNode> = linesAdapter) {
  const opened = adapter.read(sourceText(file).text)
  return { nodes: opened.nodes, ...openWriteBack(adapter, file, opened) }
}

const word = fc.stringMatching(/^[a-zéàû]{1,6}$/)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const block = fc.oneof(
  words.map((text) => ({ text, node: paragraph(text) })),
  fc
    .tuple(fc.constantFrom('- ', '* ', '*   '), fc.array(words, { minLength: 1, maxLength: 4 }))
    .map(([marker, items]) => ({ text: items.map((item) => marker + item).join('\n'), node: list(...items) })),
)
/** A file: blocks with gaps of any width, any line ending, with or without an end. */
const file = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n\n', '\n \n', '\n\n\n\n')), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '\n', '\n\n'),
    fc.constantFrom('', '\n', '\n\n'),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([blocks, lead, tail, ending, mark]) => {
    const body = blocks.map(([{ text }, gap], index) => text + (index < blocks.length - 1 ? gap : '')).join('')
    return { text: mark + (lead + body + tail).replaceAll('\n', ending), nodes: blocks.map(([{ node }]) => node) }
  })

describe('a page that was not edited', () => {
  it('is given back to the byte', () => {
    fc.assert(
      fc.property(file, ({ text }) => {
        const page = open(text)
        expect(page.write(page.nodes)).toEqual({ kind: 'unchanged', body: text })
      }),
    )
  })

  it('is unchanged, too, with empty paragraphs on screen and after an edit that was undone', () => {
    const page = open('un\n\n- deux\n- trois\n')
    expect(page.write([paragraph('un'), paragraph(''), list('deux', 'trois'), paragraph('')]).kind).toBe('unchanged')
  })
})

describe('an edited page', () => {
  it('reads back as the screen, and keeps each line that was not edited', () => {
    fc.assert(
      fc.property(file, fc.nat(), words, ({ text, nodes }, at, typed) => {
        const index = at % nodes.length
        const edited = nodes.with(index, paragraph(typed))
        const outcome = open(text).write(edited)
        if (outcome.kind === 'unchanged') return
        expect(outcome.kind).toBe('written')
        const body = 'body' in outcome ? outcome.body : ''
        expect(linesAdapter.read(sourceText(body).text).nodes).toEqual(edited)
        const untouched = nodes
          .filter((_, other) => other !== index)
          .map((node) => linesAdapter.serialise([node], 'light'))
        const seen = sourceText(body).text.replaceAll(/^\* +/gm, '- ')
        for (const lines of untouched) expect(seen).toContain(lines)
      }),
    )
  })

  it('survives any new order, insertion and deletion of blocks', () => {
    const edit = fc.array(fc.oneof(fc.nat(), words), { maxLength: 8 })
    fc.assert(
      fc.property(file, edit, ({ text, nodes }, plan) => {
        const next = plan.map((step) =>
          typeof step === 'string' ? paragraph(step) : (nodes[step % nodes.length] ?? paragraph('x')),
        )
        const outcome = open(text).write(next)
        expect(outcome.kind).not.toBe('refused')
        const body = 'body' in outcome ? outcome.body : ''
        expect(linesAdapter.read(sourceText(body).text).nodes).toEqual(next)
      }),
    )
  })

  it('changes one item of a list and no other', () => {
    const outcome = open('Avant.\n\n*   un\n*   deux\n*   trois\n\n\nAprès.').write([
      paragraph('Avant.'),
      list('un', 'deux bis', 'trois', 'quatre'),
      paragraph('Après.'),
    ])
    expect(outcome).toEqual({
      kind: 'written',
      body: 'Avant.\n\n*   un\n*   deux bis\n*   trois\n*   quatre\n\n\nAprès.',
    })
  })

  it('keeps the line endings of a file that mixes them', () => {
    const outcome = open('un\r\n\r\n- a\r\n- b\n- c\r\n\r\nfin\n').write([
      paragraph('un'),
      list('a', 'b!', 'c'),
      paragraph('fin'),
    ])
    expect(outcome).toEqual({ kind: 'written', body: 'un\r\n\r\n- a\r\n- b!\n- c\r\n\r\nfin\n' })
  })

  it('writes the first words of an empty page', () => {
    expect(open('').write([paragraph('Bonjour')])).toEqual({ kind: 'written', body: 'Bonjour\n' })
    expect(open('\n').write([paragraph('Bonjour')])).toEqual({ kind: 'written', body: '\nBonjour\n' })
  })
})

describe('a page that cannot be written', () => {
  it('is refused with the text that would have been written, rather than written as something else', () => {
    const outcome = open('un\n\ndeux\n').write([paragraph('un'), paragraph('- deux')])
    expect(outcome).toEqual({ kind: 'refused', reason: 'reads-differently', source: 'un\n\n- deux\n' })
  })

  it('is refused with every word when a block has no text form', () => {
    const broken: DocumentAdapter<LineNode> = {
      ...linesAdapter,
      serialise: () => {
        throw new Error('no text form')
      },
    }
    const outcome = open('un\n\ndeux\n', broken).write([paragraph('un'), paragraph('trois mots ici')])
    expect(outcome).toEqual({ kind: 'refused', reason: 'unwritable', source: 'un\n\ntrois mots ici' })
  })

  it('is refused when the blocks of file and screen do not match, and is unchanged until it is edited', () => {
    const page = openWriteBack(linesAdapter, 'un\n', { nodes: [paragraph('un')], sources: [] })
    expect(page.patchable).toBe(false)
    expect(page.write([paragraph('un')]).kind).toBe('unchanged')
    expect(page.write([paragraph('deux')])).toEqual({ kind: 'refused', reason: 'blocks-unknown', source: 'deux' })
  })
})
