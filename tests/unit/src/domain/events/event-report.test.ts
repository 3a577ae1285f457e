import { describe, expect, it } from 'vitest'
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import { reportText } from '#src/domain/events/event-report.ts'

const path = 'agenda/2026-11-21-concert.md'
const sentence = (link: string): string => `C’était samedi : ${link}.`

describe('the report of an event', () => {
  it('begins with its picture, and a sentence that leads to it', () => {
    const text = '---\ntitre: Concert\ndebut: 2026-11-21\nimage: medias/2026/concert.webp\n---\n\nVenez.\n'
    expect(reportText({ path, text }, { titre: 'Retour sur le concert' }, sentence)).toBe(
      '---\ntitre: Retour sur le concert\nimage: medias/2026/concert.webp\n---\n\nC’était samedi : [Concert](/agenda/2026-11-21-concert/).\n',
    )
  })

  it('names an event whose title looks like signs as it is', () => {
    const text = '---\ntitre: "Un [grand] *concert* & <b>fête</b> !"\ndebut: 2026-11-21\n---\n'
    const report = reportText({ path, text }, { titre: 'x' }, sentence)
    const parts = parseDocument(report.split('---\n').at(-1) ?? '').parts
    const html = parts.map((part) => (typeof part === 'string' ? part : '◦')).join('')
    expect(html).toContain('Un [grand] *concert* &amp; &lt;b&gt;fête&lt;/b&gt;')
  })
})
