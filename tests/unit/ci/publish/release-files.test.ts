import { link, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inspectRelease } from '#ci/publish/inspect-release.ts'
import { precompress } from '#ci/publish/precompress.ts'

const COMMIT = 'a'.repeat(40)
const page = `<!doctype html>${'<p>Bonjour</p>'.repeat(100)}`
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parvis-release-'))
})
afterEach(() => rm(root, { recursive: true }))

async function makeRelease(name: string): Promise<string> {
  const folder = join(root, name)
  await mkdir(join(folder, 'mentions-legales'), { recursive: true })
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, '404.html'), page)
  await writeFile(join(folder, 'mentions-legales/index.html'), page)
  await writeFile(join(folder, 'parvis.json'), JSON.stringify({ commit: COMMIT }))
  return folder
}

describe('what is looked at before visitors see it', () => {
  it('accepts plain files and names each', async () => {
    const files = await inspectRelease(await makeRelease('a'), COMMIT)
    expect(files.toSorted()).toEqual(['404.html', 'index.html', 'mentions-legales/index.html', 'parvis.json'])
  })

  it('refuses a link, which the web server would follow', async () => {
    const folder = await makeRelease('a')
    await symlink('/etc/passwd', join(folder, 'mots-de-passe.txt'))
    await expect(inspectRelease(folder, COMMIT)).rejects.toThrow('mots-de-passe.txt')
  })

  it('refuses a release that is itself a link', async () => {
    await symlink(await makeRelease('a'), join(root, 'b'))
    await expect(inspectRelease(join(root, 'b'), COMMIT)).rejects.toThrow()
  })

  it('refuses a site without its legal page', async () => {
    const folder = await makeRelease('a')
    await rm(join(folder, 'mentions-legales'), { recursive: true })
    await expect(inspectRelease(folder, COMMIT)).rejects.toThrow('mentions-legales/index.html')
  })

  it('refuses a site of another commit', async () => {
    await expect(inspectRelease(await makeRelease('a'), 'b'.repeat(40))).rejects.toThrow()
  })
})

describe('compressed companions', () => {
  const names = ['index.html', '404.html', 'mentions-legales/index.html', 'parvis.json']

  it('hold the same bytes, and the file that changes while the release stands has none', async () => {
    const folder = await makeRelease('a')
    expect(await precompress(folder, names, null)).toBe(3)
    expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))).toString()).toBe(page)
    expect(gunzipSync(await readFile(join(folder, 'index.html.gz'))).toString()).toBe(page)
    await expect(stat(join(folder, 'parvis.json.br'))).rejects.toThrow()
  })

  it('are taken over from the last release where the page is the same file', async () => {
    const first = await makeRelease('a')
    await precompress(first, names, null)
    const second = await makeRelease('b')
    await rm(join(second, '404.html'))
    await link(join(first, '404.html'), join(second, '404.html'))
    expect(await precompress(second, names, first)).toBe(2)
    const [old, taken] = await Promise.all([stat(join(first, '404.html.br')), stat(join(second, '404.html.br'))])
    expect(taken.ino).toBe(old.ino)
  })

  it('are made anew where the last release holds a link in their place', async () => {
    const first = await makeRelease('a')
    await precompress(first, names, null)
    await rm(join(first, '404.html.br'))
    await symlink('/etc/passwd', join(first, '404.html.br'))
    const second = await makeRelease('b')
    await rm(join(second, '404.html'))
    await link(join(first, '404.html'), join(second, '404.html'))
    await precompress(second, names, first)
    expect(brotliDecompressSync(await readFile(join(second, '404.html.br'))).toString()).toBe(page)
  })

  it('are made anew for a page that changed, and the last release keeps its own', async () => {
    const first = await makeRelease('a')
    await precompress(first, names, null)
    const second = await makeRelease('b')
    await writeFile(join(second, 'index.html'), page.replaceAll('Bonjour', 'Bonsoir'))
    await precompress(second, names, first)
    expect(brotliDecompressSync(await readFile(join(second, 'index.html.br'))).toString()).toContain('Bonsoir')
    expect(brotliDecompressSync(await readFile(join(first, 'index.html.br'))).toString()).toContain('Bonjour')
  })
})
