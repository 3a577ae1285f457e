/** What a publication job is told by its workflow and by the runner's configuration. Nothing here comes from content. */
import { join } from 'node:path'
import * as v from 'valibot'

const Flag = v.optional(
  v.pipe(
    v.string(),
    v.transform((text) => text === 'true'),
  ),
  '',
)
const AbsolutePath = v.pipe(v.string(), v.startsWith('/'))

const Environment = v.object({
  /** `associations/reg-art` */
  PARVIS_REPOSITORY: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** The forge as the runner reaches it: loopback, or the city's own network. */
  PARVIS_SERVER: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)),
  /** The job's own token: reads its one repository, dies with the job. */
  PARVIS_TOKEN: v.pipe(v.string(), v.minLength(1)),
  PARVIS_SITES: AbsolutePath,
  PARVIS_BUILDER: AbsolutePath,
  PARVIS_NODE: AbsolutePath,
  PARVIS_CITY_FILE: AbsolutePath,
  /** `bwrap` (default), or `none` where the machine has no user namespaces: the start of the city warns of it. */
  PARVIS_SANDBOX: v.optional(v.picklist(['bwrap', 'none']), 'bwrap'),
  PARVIS_FEWER_PAGES: Flag,
})

export interface Job {
  /** The site's address, `reg-art`. */
  address: string
  /** Where its repository is read from, without any credential in it. */
  remote: string
  token: string
  /** `sites/<adresse>`: releases, the bare repository, the cache, the lock. */
  root: string
  builder: string
  node: string
  cityFile: string
  sandbox: 'bwrap' | 'none'
  /** The city allows this publication to have under half of the pages. */
  fewerPages: boolean
}

export function readJob(environment: Readonly<Record<string, string | undefined>>): Job {
  const env = v.parse(Environment, environment)
  const address = env.PARVIS_REPOSITORY.slice(env.PARVIS_REPOSITORY.indexOf('/') + 1)
  return {
    address,
    remote: `${env.PARVIS_SERVER.replace(/\/+$/, '')}/${env.PARVIS_REPOSITORY}.git`,
    token: env.PARVIS_TOKEN,
    root: join(env.PARVIS_SITES, address),
    builder: env.PARVIS_BUILDER,
    node: env.PARVIS_NODE,
    cityFile: env.PARVIS_CITY_FILE,
    sandbox: env.PARVIS_SANDBOX,
    fewerPages: env.PARVIS_FEWER_PAGES,
  }
}
