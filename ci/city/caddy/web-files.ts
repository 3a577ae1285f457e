/** The web server's own files in the state folder. */
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { CityAddresses } from '../addresses.ts'
import { writeOwned } from '../owned-file.ts'
import type { CityPaths } from '../state.ts'
import { caddyfile } from './caddyfile.ts'
import { NO_SITE_PAGE, REDIRECT_PAGE } from './city-pages.ts'

export const adminSocket = (paths: CityPaths): string => join(paths.web, 'run', 'admin.sock')

/** @param devServer `host:port` of Vite's server, while one works on the app. */
export function webConfiguration(paths: CityPaths, addresses: CityAddresses, devServer?: string): string {
  return caddyfile({
    addresses,
    // This machine alone: the passwords of a trial are no secret.
    listen: ['127.0.0.1', ...(hasIpv6Loopback() ? ['::1'] : [])],
    adminSocket: adminSocket(paths),
    storage: join(paths.web, 'storage'),
    app: paths.app,
    villeFolder: paths.state,
    sites: paths.sites,
    cityPages: join(paths.web, 'pages'),
    ...(devServer === undefined ? {} : { devServer }),
  })
}

export function writeWebFiles(paths: CityPaths, addresses: CityAddresses): void {
  writeOwned(join(paths.web, 'Caddyfile'), webConfiguration(paths, addresses), 0o644, null)
  writeOwned(join(paths.web, 'pages', 'redirection.html'), REDIRECT_PAGE, 0o644, null)
  writeOwned(join(paths.web, 'pages', 'introuvable.html'), NO_SITE_PAGE, 0o644, null)
}

function hasIpv6Loopback(): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'))
}
