/** A site as the city serves it to its visitors. */
import { cityFetch } from './city-fetch.ts'
import type { InCity } from './test-city.ts'

export interface PublishedSite {
  /** Of a path with its first slash. */
  address(path: string): string
  html(path: string): Promise<string>
  status(path: string): Promise<number>
}

export function publishedSite(at: InCity, site: string): PublishedSite {
  const address = (path: string): string => at.city.addresses.sites.replace('{adresse}', site) + path
  return {
    address,
    html: async (path) => (await cityFetch(address(path))).text(),
    status: async (path) => (await cityFetch(address(path))).status,
  }
}
