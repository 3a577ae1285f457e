/** The made sites on the disk, kept in an ignored folder under a hash of what makes them. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eleventyFiles } from './eleventy-site.ts'
import { linkFiles, writeFiles } from './files.ts'
import { hugoFiles } from './hugo-site.ts'
import { madeSite } from './made-site.ts'
import { makePhotos } from './photos.ts'
import type { Size } from './sizes.ts'
import { parvisFiles, writeParvis } from './write-parvis.ts'

const INGREDIENTS = ['made-folders', 'made-site', 'french', 'photos', 'write-parvis', 'eleventy-site', 'hugo-site']
const CACHE = fileURLToPath(new URL('../../../.cache/bench', import.meta.url))
const STYLE = 'body{font:1.1rem/1.6 sans-serif;max-width:42rem;margin:auto}\n'.repeat(40)

export interface MadeFolders {
  /** The content format, as a folder and as a repository with the branches `main` and `edition`. */
  content: string
  repository: string
  eleventy: string
  hugo: string
  /** Empty, on the same disk: for outputs and caches. */
  scratch: string
}

export async function madeFolders(size: Size): Promise<MadeFolders> {
  const root = join(CACHE, `${size.name}-${await recipe()}`)
  if (!existsSync(root)) await make(size, root)
  const scratch = join(CACHE, `scratch-${size.name}`)
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true })
  return { ...placesIn(root), scratch }
}

function placesIn(root: string): Omit<MadeFolders, 'scratch'> {
  const [content = '', repository = '', eleventy = '', hugo = ''] = ['content', 'repository', 'eleventy', 'hugo'].map(
    (name) => join(root, name),
  )
  return { content, repository, eleventy, hugo }
}

async function make(size: Size, root: string): Promise<void> {
  console.log(`Site ${size.name} is made: ${size.pages} pages, ${size.photos} photos.`)
  const part = `${root}.part`
  await rm(part, { recursive: true, force: true })
  const { content, repository, eleventy, hugo } = placesIn(part)
  const site = madeSite(size)
  const photos = await makePhotos(size.photos)
  await writeParvis(content, repository, site, parvisFiles(site, photos))
  await writeFiles(eleventy, eleventyFiles(site, STYLE))
  await writeFiles(hugo, hugoFiles(site, STYLE))
  await linkFiles(content, eleventy, site.photos)
  await linkFiles(content, join(hugo, 'static'), site.photos)
  await rename(part, root)
}

async function recipe(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of INGREDIENTS) hash.update(await readFile(join(import.meta.dirname, `${name}.ts`)))
  return hash.digest('hex').slice(0, 12)
}
