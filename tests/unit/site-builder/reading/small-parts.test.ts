import { describe, expect, it } from 'vitest'
import type { Problem, ProblemCode } from '#site-builder/model/problem.ts'
import { splitFrontMatter } from '#site-builder/reading/front-matter.ts'
import { webpSize } from '#site-builder/reading/media-kind.ts'
import { parseYaml } from '#site-builder/reading/yaml.ts'
import { reportLine, sentence } from '#site-builder/words/problems.ts'
import { webp } from '../build/scratch-site.ts'

describe('front matter', () => {
  it('is what lies between two lines of three dashes, and the file is its two parts again', () => {
    const text = '---\ntitre: x\n---\nTexte\n---\nsuite'
    expect(splitFrontMatter(text)).toEqual({
      head: '---\ntitre: x\n---\n',
      yaml: 'titre: x\n',
      body: 'Texte\n---\nsuite',
      bodyLine: 4,
    })
    expect(splitFrontMatter('---\n---')).toEqual({ head: '---\n---', yaml: '', body: '', bodyLine: 2 })
  })

  it.each(['titre: x\n---\n', '---js\nx\n---\n', '--- \nx\n---\n', '---\ntitre: x\n', ' ---\nx\n---\n'])(
    'is not %j',
    (text) => expect(splitFrontMatter(text)).toBeNull(),
  )
})

describe('the size of a WebP picture', () => {
  it('comes from each of the three forms of header', () => {
    const lossy = Buffer.from('RIFF....WEBPVP8 ....\0\0\0\u009d\u0001\u002a....', 'latin1')
    lossy.writeUInt16LE(640, 26)
    lossy.writeUInt16LE(480, 28)
    const lossless = Buffer.from('RIFF....WEBPVP8L....\u002f...........', 'latin1')
    lossless.writeUInt32LE((1200 - 1) | ((900 - 1) << 14), 21)
    expect(webpSize(lossy)).toEqual({ width: 640, height: 480 })
    expect(webpSize(lossless)).toEqual({ width: 1200, height: 900 })
    expect(webpSize(webp(1600, 1067))).toEqual({ width: 1600, height: 1067 })
    expect(webpSize(Buffer.from('RIFF....WEBP'))).toBeNull()
  })
})

describe('YAML', () => {
  it('leaves numbers and dates as the text that was typed', () => {
    expect(parseYaml('a: 0476\nb: 1.50\nc: 2026-11-20\nd: true\ne:\nf: 0x1F')).toEqual({
      ok: true,
      value: { a: '0476', b: '1.50', c: '2026-11-20', d: true, e: null, f: '0x1F' },
    })
  })

  it('says on which line it is wrong', () => {
    expect(parseYaml('a: 1\nb: "x" y\n')).toMatchObject({ ok: false, line: 2 })
    expect(parseYaml('a: 1\na: 2')).toEqual({ ok: false, reason: 'duplicate', line: 2 })
  })
})

describe('sentences', () => {
  const codes: readonly ProblemCode[] = [
    'identity-missing',
    'home-missing',
    'file-too-large',
    'file-type-refused',
    'address-invalid',
    'yaml-invalid',
    'field-invalid',
    'field-too-long',
    'field-date-invalid',
    'link-dead',
    'picture-undescribed',
    'menu-entry-dead',
  ]

  it.each(codes)('%s ends as a sentence does, in French, without a word of the trade', (code) => {
    const text = sentence({ code, path: 'pages/x.md', field: 'titre', data: { max: 2048, size: 30_000_000 } })
    expect(text).toMatch(/^\p{Lu}.*\.$|^«.*\.$/u)
    expect(text).not.toMatch(/\b(?:git|commit|YAML|Markdown|front matter|undefined|NaN)\b/i)
    expect(text).not.toMatch(/ [:;!?»]|« (?!\u00a0)/)
  })

  it('stay on one line of the report whatever a file is called', () => {
    const problem: Problem = { code: 'file-ignored', path: 'a\nidentite.yml: faux\u202e\u001b[31m' }
    for (const hidden of ['\n', '\u202e', '\u001b']) expect(reportLine(problem)).not.toContain(hidden)
  })
})
