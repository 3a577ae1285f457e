import { describe, expect, it } from 'vitest'
import { finds, fold, wordsOf } from '#src/domain/contents/fold.ts'

describe('the search', () => {
  it.each([
    ['ete', 'L’Été indien'],
    ['ÉTÉ', 'un été'],
    ['coeur', 'Chœur et cœur'],
    ['noel concert', 'Concert de Noël'],
    ['l été', 'L’été'],
    ['', 'tout'],
  ])('of « %s » finds « %s »', (query, text) => {
    expect(finds(wordsOf(query), fold(text))).toBe(true)
  })

  it('wants every word', () => {
    expect(finds(wordsOf('concert mars'), fold('Concert de Noël'))).toBe(false)
  })
})
