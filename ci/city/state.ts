/**
 * What a city keeps about itself in its state folder. `city.json` (0600) is the one file with secrets of ours; whoever
 * needs a running city (tests, benches, commands) reads it here.
 */
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { FrenchError } from './french-error.ts'

const Text = v.pipe(v.string(), v.minLength(1))

const CityStateFile = v.object({
  version: v.literal(1),
  port: v.number(),
  demo: v.boolean(),
  addresses: v.object({
    app: Text,
    forge: Text,
    /** Gitea itself on loopback, `http://127.0.0.1:8081`. */
    giteaDirect: Text,
    /** `http://{adresse}.localhost:8080` */
    sites: Text,
  }),
  organisations: v.object({ sites: Text, ville: Text }),
  /** Administrator of the forge; token and password are empty before the first start has made them. */
  robot: v.object({ account: Text, token: v.string(), password: v.string() }),
  /** Gitea's own secrets: made once, written into `app.ini` at every start. */
  secrets: v.object({ internalToken: Text, secretKey: Text, jwtSecret: Text }),
  /** First password of each person, by account; a person who has changed it no longer signs in with it. */
  passwords: v.record(v.string(), Text),
  /** The app's OAuth client, empty before the first start has made it. */
  client: v.string(),
  /** Addresses of the sites of the registry, `reg-art`. */
  sites: v.array(Text),
})

export type CityState = v.InferOutput<typeof CityStateFile>

/** Where everything lies in the state folder. */
export function cityPaths(state: string) {
  return {
    state,
    cityJson: join(state, 'city.json'),
    villeJson: join(state, 'ville.json'),
    ready: join(state, 'ready'),
    lock: join(state, 'start.pid'),
    logs: join(state, 'logs'),
    tools: join(state, 'tools'),
    forge: join(state, 'forge'),
    web: join(state, 'web'),
    app: join(state, 'web', 'app'),
    builder: join(state, 'builder'),
    sites: join(state, 'sites'),
    runner: { sites: join(state, 'runner-sites'), regie: join(state, 'runner-regie') },
  } as const
}

export type CityPaths = ReturnType<typeof cityPaths>

/** @throws {FrenchError} when there is no city in this folder, or its file is damaged. */
export function readCityState(state: string): CityState {
  const found = findCityState(state)
  if (!found) throw new FrenchError(`Il n’y a pas de ville dans « ${state} ». Pour en créer une : npm start`)
  return found
}

export function findCityState(state: string): CityState | null {
  const path = cityPaths(state).cityJson
  if (!existsSync(path)) return null
  try {
    return v.parse(CityStateFile, JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new FrenchError(`Le fichier « ${path} » est abîmé. Pour repartir de zéro : npm run city:reset`, { cause })
  }
}

/** Whole or not at all, and never readable by another user, not even for a moment. */
export function writeCityState(state: string, city: CityState): void {
  writePrivately(cityPaths(state).cityJson, `${JSON.stringify(city, null, 2)}\n`)
}

export function writePrivately(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.tmp`
  writeFileSync(fresh, text, { mode: 0o600 })
  chmodSync(fresh, 0o600)
  renameSync(fresh, path)
}
