import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cityAddresses } from '#ci/city/addresses.ts'
import { colours, fill, pageWords, SCOPES } from '#ci/city/gitea/install-pages.ts'

const PAGES = 'ci/city/gitea/pages'
const words = pageWords(cityAddresses(8080))
const templates = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmpl'))
const read = (name: string): string => readFileSync(join(PAGES, name), 'utf8')
/** What a person reads: neither tags nor the template's own code. */
const visible = (name: string): string =>
  fill(read(name), words)
    .replace(/{{.*?}}/gs, '')
    .replace(/<[^>]*>/g, ' ')

describe('the pages around signing in', () => {
  it.each(templates)('say no word of the forge, of git, or of English: %s', (name) => {
    expect(visible(name)).not.toMatch(
      /\b(gitea|git|oauth|token|login|sign|password|user|error|commit|repository|account|server)\b/i,
    )
  })

  it.each(templates)('put no breaking space before French punctuation: %s', (name) => {
    expect(visible(name)).not.toMatch(/ [?!;:»](\s|$)|« /)
  })

  it.each(templates)('hold no script and no style of their own: %s', (name) => {
    expect(read(name)).not.toMatch(/<script(?![^>]*src=)|<style|style=|\son[a-z]+=/)
  })

  it('use colours and spaces that the app has', () => {
    const tokens = colours(readFileSync('src/ui/tokens.css', 'utf8'))
    const used = new Set(read('public/assets/parvis/pages.css').match(/var\((--[a-z0-9-]+)/g))
    for (const use of used) expect(tokens).toContain(`${use.slice('var('.length)}:`)
  })

  it('say whom to call when a password is forgotten', () => {
    expect(read('templates/user/auth/signin.tmpl')).toContain('{{template "parvis/help"}}')
    expect(visible('templates/parvis/help.tmpl')).toContain('04 00 00 00 01')
  })

  it('open the app without a second yes for the scopes that the app asks for, and refuse others', () => {
    expect(readFileSync('src/services/session/forge-grants.ts', 'utf8')).toContain(SCOPES)
    expect(fill(read('templates/user/auth/grant.tmpl'), words)).toContain(`(eq .Scope "${SCOPES}")`)
  })
})

describe('a word of the city in a page', () => {
  it('is text, whatever it holds', () => {
    expect(fill('<p>@@VILLE@@</p>', { VILLE: '<b>{{.Secret}}</b>' })).toBe(
      '<p>&#60;b&#62;&#123;&#123;.Secret&#125;&#125;&#60;/b&#62;</p>',
    )
  })

  it('must be known', () => {
    expect(() => fill('@@AUTRE@@', {})).toThrow()
  })
})
