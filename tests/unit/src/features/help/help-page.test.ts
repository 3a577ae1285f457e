// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bench } from '../../fakes/services.ts'
import { openScreen, plain, type Screen } from '../../mount-screen.ts'

let screen: Screen
beforeEach(async () => {
  screen = await openScreen(bench(), '/aide')
})
afterEach(() => {
  screen.wrapper.unmount()
  document.body.innerHTML = ''
})

it('explains fifteen words of the app, each once, in a sentence', () => {
  const words = [...document.querySelectorAll('dt')].map((word) => plain(word.textContent))
  expect(words).toHaveLength(15)
  expect(new Set(words).size).toBe(15)
  for (const word of ['Publier', 'Aperçu', 'Adresse de la page', 'Encadré']) expect(words).toContain(word)
  for (const meaning of document.querySelectorAll('dd')) expect(plain(meaning.textContent)).toMatch(/^[A-ZÉ].{20,}\.$/)
})

it('names the keys of the text', () => {
  const lines = [...document.querySelectorAll('li')].map((line) => [...line.children].map((part) => part.textContent))
  expect(lines).toContainEqual(['Mettre un lien', 'Ctrl + K'])
  expect(lines).toContainEqual(['Choisir un titre, une photo, un tableau… sur une ligne vide', '/'])
})
