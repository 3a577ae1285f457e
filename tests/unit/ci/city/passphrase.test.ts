import { expect, it } from 'vitest'
import { demoPassword, passphrase } from '#ci/city/passphrase.ts'

it('is five plain French words and a number, easy to read aloud and long enough for the forge', () => {
  const phrases = Array.from({ length: 200 }, passphrase)
  for (const phrase of phrases) {
    expect(phrase).toMatch(/^([a-z]+-){5}\d\d$/)
    expect(phrase.length).toBeGreaterThanOrEqual(12)
  }
  expect(new Set(phrases).size).toBe(200)
})

it('is fixed for the demonstration', () => {
  expect(demoPassword('lea')).toBe('lea-parvis-2026')
})
