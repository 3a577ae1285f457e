/** What a publication needs of the city file: the public address of a site, and that the host is named (law). */
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'

const CityFile = v.object({
  adresse_des_sites: v.pipe(v.string(), v.includes('{adresse}')),
  hebergeur: v.object({
    nom: v.pipe(v.string(), v.minLength(1)),
    adresse: v.pipe(v.string(), v.minLength(1)),
    telephone: v.pipe(v.string(), v.minLength(1)),
  }),
})

/** Without a final slash. Throws when the file does not name the host: no site may go online then. */
export async function publicAddress(cityFile: string, address: string): Promise<string> {
  const city = v.parse(CityFile, JSON.parse(await readFile(cityFile, 'utf8')))
  return city.adresse_des_sites.replace('{adresse}', () => address).replace(/\/+$/, '')
}
