/** What the web server's file is made from, and how an address is named in it. */
import type { CityAddresses } from '../addresses.ts'

export interface CaddyfileInput {
  addresses: CityAddresses
  /** Addresses to listen on, `127.0.0.1` and `::1` where there is one. */
  listen: readonly string[]
  adminSocket: string
  storage: string
  /** The built app. */
  app: string
  /** `ville.json` lies in it. */
  villeFolder: string
  sites: string
  /** Folder of the pages that are the city's, see `city-pages.ts`. */
  cityPages: string
  /** While one works on the app: its pages come from Vite's server at this `host:port`, without the strict policy. */
  devServer?: string
}

/** `forge.localhost:8080`, as a block is named. */
export function host(address: string): string {
  const url = new URL(address)
  return `${url.hostname}:${url.port || '80'}`
}
