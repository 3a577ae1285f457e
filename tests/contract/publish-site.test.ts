/** The pipeline on real parts: git, the builder, the sandbox, the disk. Only the forge is left out. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderTarget } from '#ci/deploy/folder-target.ts'
import type { Job } from '#ci/publish/job.ts'
import { publishSite } from '#ci/publish/publish-site.ts'
import { readRecord } from '#ci/publish/release-record.ts'
import { runInSandbox } from '#ci/publish/sandbox.ts'
import { makeRepository, smallSite, type TestRepository } from '#tests/harness/site-repository.ts'

const cityFile = {
  nom: 'Ville d’essai',
  hebergeur: {
    nom: 'Ville',
    adresse: '1, place de la Mairie',
    telephone: '04 76 00 00 01',
    courriel: 'ville@ville.example',
  },
  adresse_des_sites: 'http://{adresse}.localhost:8080',
  signaler: 'mailto:ville@ville.example',
}

let folder = ''
let repository: TestRepository
let job: Job

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-publish-'))
  await chmod(folder, 0o755)
  repository = await makeRepository(folder)
  await writeFile(join(folder, 'ville.json'), JSON.stringify(cityFile))
  job = {
    address: 'essai',
    remote: repository.remote,
    token: 'no-forge-here',
    root: join(folder, 'sites/essai'),
    builder: process.cwd(),
    node: process.execPath,
    cityFile: join(folder, 'ville.json'),
    sandbox: 'bwrap',
    fewerPages: false,
  }
})
afterEach(() => rm(folder, { recursive: true }))

const served = (path: string): Promise<string> => readFile(join(job.root, 'current', path), 'utf8')
const announced = async (): Promise<unknown> => JSON.parse(await served('parvis.json'))
const publish = () => publishSite(job, new FolderTarget(job.root))

describe('a push becomes a site', () => {
  it('shows the head of main, and a second job finds nothing to do', async () => {
    const commit = await repository.push(smallSite)
    expect(await publish()).toMatchObject({ kind: 'published', commit })
    expect(await served('index.html')).toContain('Un premier texte.')
    expect(await announced()).toMatchObject({ commit, refus: null })
    expect(await publish()).toEqual({ kind: 'already', commit })
  })

  it('shares with the last release every page that did not change', async () => {
    await repository.push(smallSite)
    await publish()
    const before = await stat(join(job.root, 'current/venir/index.html'))
    await repository.push({ 'pages/accueil.md': '---\ntitre: Bienvenue\n---\n\nUn deuxième texte.\n' })
    await publish()
    expect(await served('index.html')).toContain('Un deuxième texte.')
    const after = await stat(join(job.root, 'current/venir/index.html'))
    expect(after.ino).toBe(before.ino)
  })

  it('keeps the last ten releases', async () => {
    for (let round = 0; round < 12; round++) {
      await repository.push({ ...smallSite, 'pages/accueil.md': `---\ntitre: Bienvenue\n---\n\nTour ${round}.\n` })
      await publish()
    }
    await publish()
    expect((await readdir(join(job.root, 'releases'))).length).toBe(10)
    expect(await served('index.html')).toContain('Tour 11.')
  }, 300_000)
})

describe('a refused build', () => {
  it('leaves the old site, says why in its parvis.json, and is forgotten once mended', async () => {
    const good = await repository.push(smallSite)
    await publish()
    const bad = await repository.push({ 'identite.yml': 'nom: Essai\nobjet: Un site sans téléphone\n' })
    expect(await publish()).toMatchObject({ kind: 'refused', commit: bad })
    expect(await served('index.html')).toContain('Un premier texte.')
    const announcement = await announced()
    expect(announcement).toMatchObject({ commit: good, refus: { commit: bad, nombre: 4 } })
    expect(JSON.stringify(announcement)).toMatch(/identite|Identité|siège|téléphone/i)
    const mended = await repository.push({ 'identite.yml': smallSite['identite.yml'] ?? '' })
    expect(await publish()).toMatchObject({ kind: 'published', commit: mended })
    expect(await announced()).toMatchObject({ commit: mended, refus: null })
  })

  it('of a site that was never online shows a page that says so, and tells the app why', async () => {
    const bad = await repository.push({ ...smallSite, 'identite.yml': 'nom: Essai\n' })
    await publish()
    expect(await served('index.html')).toContain('pas encore en ligne')
    expect(await announced()).toMatchObject({ commit: null, refus: { commit: bad } })
    const good = await repository.push(smallSite)
    await publish()
    expect(await announced()).toMatchObject({ commit: good, refus: null })
  })

  it('is what becomes of a site that lost most of its pages, unless the city says that it is meant', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`pages/p${index}.md`, `---\ntitre: Page ${index}\n---\n\nTexte.\n`]),
    )
    await repository.push({ ...smallSite, ...pages })
    await publish()
    await repository.push(Object.fromEntries(Object.keys(pages).map((path) => [path, null])))
    expect(await publish()).toMatchObject({ kind: 'refused', count: 1 })
    expect(await served('p3/index.html')).toContain('Page 3')
    job = { ...job, fewerPages: true }
    expect(await publish()).toMatchObject({ kind: 'published' })
  })

  it('is not what becomes of pages whose own date to go has come', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `pages/p${index}.md`,
        `---\ntitre: Page ${index}\nretirer_le: 2030-01-01\n---\n\nTexte.\n`,
      ]),
    )
    const commit = await repository.push({ ...smallSite, ...pages })
    await publish()
    const later = () => Date.UTC(2030, 0, 3)
    expect(await publishSite(job, new FolderTarget(job.root), later)).toMatchObject({ kind: 'published', commit })
    await expect(served('p3/index.html')).rejects.toThrow()
  })
})

describe('a build that breaks', () => {
  it('changes nothing for visitors, is remembered so that the watch does not ask again at once, and is told to its author', async () => {
    await repository.push(smallSite)
    await publish()
    const commit = await repository.push({ 'pages/venir.md': '---\ntitre: Venir\n---\n\nÀ vélo.\n' })
    const working = job
    job = { ...job, node: '/usr/bin/false' }
    await expect(publish()).rejects.toThrow()
    expect(await served('venir/index.html')).toContain('Tram A')
    expect((await readRecord(job.root))?.failed).toMatchObject({ commit })
    expect(await announced()).toMatchObject({ refus: { commit, message: expect.stringContaining('La ville en est') } })
    job = working
    expect(await publish()).toMatchObject({ kind: 'published', commit })
    expect((await readRecord(job.root))?.failed).toBeNull()
    expect(await announced()).toMatchObject({ refus: null })
  })

  it('leaves no half of a fetch behind', async () => {
    await repository.push(smallSite)
    await publish()
    const left = join(job.root, 'git/objects/pack/tmp_pack_left')
    await mkdir(join(job.root, 'git/objects/pack'), { recursive: true })
    await writeFile(left, 'half')
    await publish()
    await expect(stat(left)).rejects.toThrow()
    expect((await stat(join(job.root, 'git'))).mode & 0o077).toBe(0)
  })
})

describe('two jobs, any order, any death', () => {
  it('a newer push wins even when its job comes first', async () => {
    await repository.push(smallSite)
    const [first, second] = [startJob(), startJob()]
    const newest = await repository.push({ 'pages/venir.md': '---\ntitre: Venir\n---\n\nÀ vélo.\n' })
    const third = startJob()
    expect(await Promise.all([ended(first), ended(second), ended(third)])).toEqual([0, 0, 0])
    expect(await announced()).toMatchObject({ commit: newest })
    expect(await served('venir/index.html')).toContain('À vélo.')
  })

  it('killed at any moment, visitors have the old or the new site, whole; the next job completes it', async () => {
    const texts: string[] = ['Un premier texte.']
    await repository.push(smallSite)
    await publish()
    for (let round = 0; round < 10; round++) {
      texts.push(`Texte ${round}.`)
      await repository.push({ 'pages/accueil.md': `---\ntitre: Bienvenue\n---\n\nTexte ${round}.\n` })
      const killed = startJob()
      await new Promise((resolve) => setTimeout(resolve, 60 + round * 110))
      killed.kill('SIGKILL')
      await ended(killed)
      const page = await served('index.html')
      expect(texts.some((text) => page.includes(text))).toBe(true)
      const files = await readdir(join(job.root, 'current'), { recursive: true })
      expect(files).toEqual(expect.arrayContaining(['index.html', '404.html', 'venir/index.html', 'parvis.json']))
    }
    expect(await ended(startJob())).toBe(0)
    expect(await served('index.html')).toContain('Texte 9.')
  }, 300_000)

  /** A job in a process of its own, which takes the lock as `main.ts` does. */
  function startJob(): ChildProcess {
    const script = `import { FolderTarget } from '#ci/deploy/folder-target.ts'
import { publishSite } from '#ci/publish/publish-site.ts'
import { lockSite } from '#ci/publish/site-lock.ts'
const job = ${JSON.stringify(job)}
await lockSite(job.root)
await publishSite(job, new FolderTarget(job.root))
process.exit()`
    return spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }

  async function ended(child: ChildProcess): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return child.exitCode
  }
})

describe('inside the sandbox', () => {
  const node = (script: string) =>
    runInSandbox(job, {
      mounts: [
        { at: '/depot', real: join(job.root, 'git') },
        { at: '/ville.json', real: job.cityFile },
        { at: '/site', real: join(job.root, 'releases') },
        { at: '/cache', real: join(job.root, 'cache'), writable: true },
      ],
      command: () => ['--input-type=module', '--eval', script],
      time: 60_000,
      processor: 60,
    })

  beforeEach(async () => {
    for (const name of ['git', 'releases', 'cache']) await mkdir(join(job.root, name), { recursive: true })
    await writeFile(join(job.root, 'git/HEAD'), 'ref: refs/heads/main')
  })

  it('there is no network, not even this machine', async () => {
    let visits = 0
    const server = createServer((_, answer) => {
      visits++
      answer.end('seen')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const result = await node(
      `await fetch('http://127.0.0.1:${port}/').then(() => console.log('reached'), () => console.log('no way'))`,
    )
    server.close()
    expect(result.output.trim()).toBe('no way')
    expect(visits).toBe(0)
  })

  it('there are no files of another site, no accounts, no secrets in the environment', async () => {
    const other = join(folder, 'sites/autre')
    await mkdir(other, { recursive: true })
    await writeFile(join(other, 'secret'), 'secret')
    process.env.PARVIS_TOKEN = 'the-token-of-the-job'
    const result = await node(`import { existsSync } from 'node:fs'
console.log(JSON.stringify({ seen: ${JSON.stringify([other, '/etc/passwd', '/root', '/home', folder])}.filter((path) => existsSync(path)), env: process.env }))`)
    delete process.env.PARVIS_TOKEN
    const { seen, env } = JSON.parse(result.output) as { seen: string[]; env: Record<string, string> }
    expect(seen).toEqual([])
    expect(Object.keys(env).toSorted()).toEqual(['HOME', 'LC_ALL', 'NODE_COMPILE_CACHE', 'PATH', 'PWD'])
  })

  it('the builder and the repository cannot be written', async () => {
    const result = await node(`import { writeFileSync } from 'node:fs'
for (const path of ['/parvis/package.json', '/depot/HEAD', '/ville.json', '/site/x', '/x', '/dev/x', '/cache-x']) {
  try { writeFileSync(path, 'x', { flag: 'a' }); console.log('written', path) } catch { console.log('refused') }
}`)
    expect(result.output.trim().split('\n')).toEqual(Array.from({ length: 7 }, () => 'refused'))
  })

  it('there are no processes but its own', async () => {
    const result = await node(`import { readdirSync } from 'node:fs'
console.log(readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).length)`)
    expect(Number(result.output)).toBeLessThan(8)
  })

  it('files in memory have a limit', async () => {
    const result = await node(`import { appendFileSync } from 'node:fs'
const piece = Buffer.alloc(2e7)
for (const folder of ['/tmp', '/dev/shm']) {
  let written = 0
  try { for (; written < 4e8; written += 2e7) appendFileSync(folder + '/much', piece) } catch {}
  console.log(written)
}`)
    for (const written of result.output.trim().split('\n')) expect(Number(written)).toBeLessThan(4e8)
  })

  it('memory has a limit', async () => {
    const result = await node(`const kept = []
for (let size = 0; size < 6e9; size += 1e8) kept.push(Buffer.alloc(1e8, 1))
console.log('had it all')`)
    expect(result.output).not.toContain('had it all')
  })
})
