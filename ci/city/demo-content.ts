/** What a new city begins with: the registry's entries and each site's first files, kept in `demo/`. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StaffMember } from '#ci/reconcile/reconcile.ts'
import { registryEntrySchema, type RegistryEntry } from '#site-builder/model/registry-entry.ts'
import * as v from 'valibot'
import { parse } from 'yaml'
import { datedPath, datedText } from './demo-dates.ts'

const DEMO = fileURLToPath(new URL('demo', import.meta.url))

/** Until the folder has entries of its own, and whenever it is missing: the two associations of the story. */
const FALLBACK = [
  {
    nom: 'Reg’art',
    adresse: 'reg-art',
    personnes: [
      { compte: 'lea', nom: 'Léa Martin', courriel: 'lea@reg-art.example', role: 'redaction' },
      { compte: 'christian', nom: 'Christian Roche', courriel: 'christian@reg-art.example', role: 'responsable' },
    ],
    etat: 'en-ligne',
  },
  {
    nom: 'Kayane',
    adresse: 'kayane',
    personnes: [{ compte: 'amir', nom: 'Amir Haddad', courriel: 'amir@kayane.example', role: 'responsable' }],
    etat: 'en-ligne',
  },
]

export async function demoRegistry(): Promise<{
  associations: readonly RegistryEntry[]
  staff: readonly StaffMember[]
}> {
  const folder = join(DEMO, 'registre')
  const files = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.yml')).toSorted() : []
  const entries: unknown[] = []
  for (const file of files) entries.push(parse(await readFile(join(folder, file), 'utf8')))
  return {
    associations: (entries.length > 0 ? entries : FALLBACK).map((entry) => v.parse(registryEntrySchema, entry)),
    staff: [{ compte: 'sami', nom: 'Sami Benali', courriel: 'sami@ville.example' }],
  }
}

/**
 * Null where the demo has nothing for this address.
 * @param today `YYYY-MM-DD`: the demo's events stand around it.
 */
export async function demoSite(
  address: string,
  today: string = todayInParis(),
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const folder = join(DEMO, address)
  if (!existsSync(folder)) return null
  const files = new Map<string, Uint8Array>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const path = datedPath(relative(folder, source), today)
    const bytes = await readFile(source)
    files.set(path, path.endsWith('.md') ? Buffer.from(datedText(bytes.toString('utf8'), today)) : bytes)
  }
  return files.size > 0 ? files : null
}

function todayInParis(): string {
  // Sweden writes dates as ISO does.
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })
}
