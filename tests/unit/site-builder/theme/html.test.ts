import { describe, expect, it } from 'vitest'
import { Html, html, trusted } from '#site-builder/theme/html.ts'

describe('the html tag', () => {
  it('escapes what is printed, in text and in attributes', () => {
    const value = `<b> & "x" 'y'`
    expect(html`<a title="${value}">${value}</a>`.text).toBe(
      '<a title="&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;">&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</a>',
    )
  })

  it('nests, lists, and prints nothing for what is absent', () => {
    const list = ['a', '<'].map((one) => html`<i>${one}</i>`)
    expect(html`<b>${list}</b>${false}${null}${undefined}${0}`.text).toBe('<b><i>a</i><i>&lt;</i></b>0')
  })

  it.each([
    ['an object', {}],
    ['a promise', Promise.resolve('x')],
    ['true', true],
    ['a function', () => 'x'],
    ['an object that looks like Html', { text: '<script>' }],
    ['an object inside a list', [{}]],
  ])('refuses %s', (_, value) => {
    expect(() => html`${value as string}`).toThrow(TypeError)
  })

  it('has one door for text that is HTML already', () => {
    expect(html`<p>${trusted('<b>')}</p>`.text).toBe('<p><b></p>')
    expect(() => new Html(Symbol('trusted') as never, '<b>')).toThrow(TypeError)
  })

  it('keeps replacement patterns and template marks as they are', () => {
    expect(html`${'$& ${x} {{ y }} $1'}`.text).toBe('$&amp; ${x} {{ y }} $1')
  })
})
