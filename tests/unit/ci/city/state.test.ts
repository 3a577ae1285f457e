import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findCityState, readCityState, writeCityState, type CityState } from '#ci/city/state.ts'

let state = ''
beforeEach(() => void (state = mkdtempSync(join(tmpdir(), 'parvis-state-'))))
afterEach(() => rmSync(state, { recursive: true, force: true }))

const city: CityState = {
  version: 1,
  port: 8080,
  demo: true,
  addresses: { app: 'http://a', forge: 'http://f', giteaDirect: 'http://g', sites: 'http://{adresse}.s' },
  organisations: { sites: 'associations', ville: 'ville' },
  robot: { account: 'robot', token: '', password: '' },
  secrets: { internalToken: 'a', secretKey: 'b', jwtSecret: 'c' },
  passwords: { lea: 'lea-parvis-2026' },
  client: '',
  sites: ['reg-art'],
}

it('comes back as it was written, for its owner alone', () => {
  writeCityState(state, city)
  expect(readCityState(state)).toEqual(city)
  expect(statSync(join(state, 'city.json')).mode & 0o777).toBe(0o600)
})

it('says in French that there is no city', () => {
  expect(findCityState(state)).toBeNull()
  expect(() => readCityState(state)).toThrow(/Il n’y a pas de ville/)
})

it('says in French that the file is damaged', () => {
  writeFileSync(join(state, 'city.json'), '{"version": 1, "port"')
  expect(() => readCityState(state)).toThrow(/est abîmé/)
})
