/** The command that the content format promises: exit codes, the report, the place of the output. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build, goodSite, page, run, scratchFolder, treeOf, writeFiles } from './scratch-site.ts'

async function place(): Promise<{ work: string; content: string; output: string; args: string[] }> {
  const work = await scratchFolder()
  const content = join(work, 'content')
  const output = join(work, 'out')
  await writeFiles(content, goodSite())
  return { work, content, output, args: ['--content', content, '--output', output] }
}

describe('the builder’s command', { timeout: 90_000 }, () => {
  it('ends with 0, a complete site and no trace beside it', async () => {
    const { work, output, args } = await place()
    const { code, report, stderr } = await build(work, args, { process: true })
    expect([code, stderr]).toEqual([0, ''])
    expect(report).toMatchObject({ refused: false, commit: null, pages: 4, problems: [], written: expect.any(Number) })
    expect(await readdir(work)).toEqual(expect.arrayContaining(['content', 'out']))
    expect((await readdir(work)).filter((name) => name.startsWith('.'))).toEqual([])
    expect(JSON.parse(await readFile(join(output, 'parvis.json'), 'utf8'))).toEqual({
      commit: null,
      construit: '2026-11-24T12:00:00.000Z',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      refus: null,
    })
  })

  it('ends with 1, names each guilty path and leaves the standing site alone', async () => {
    const { work, content, output, args } = await place()
    await build(work, args)
    const before = await treeOf(output)
    await writeFiles(content, { 'identite.yml': 'nom: X\n', 'pages/accueil.md': 'sans titre' })
    const { code, stderr, report } = await build(work, args)
    expect(code).toBe(1)
    expect(report?.refused).toBe(true)
    expect(stderr).toMatch(/^identite\.yml: siege: Le champ «\u00a0siege\u00a0» manque/m)
    expect(stderr).toMatch(/^pages\/accueil\.md: Le site n’a pas de page d’accueil/m)
    expect(await treeOf(output)).toEqual(before)
    expect(await readFile(join(output, 'index.html'), 'utf8')).toContain('Bienvenue chez nous.')
  })

  it('ends with 1 and no output folder where there was none', async () => {
    const { work, content, output, args } = await place()
    await writeFiles(content, { 'identite.yml': '' })
    expect((await build(work, args)).code).toBe(1)
    expect(existsSync(output)).toBe(false)
  })

  it('replaces the site that stands in the output folder as a whole', async () => {
    const { work, content, output, args } = await place()
    await writeFiles(content, { 'pages/partante.md': page('Partante') })
    await build(work, args)
    const other = join(work, 'autre')
    await writeFiles(other, goodSite())
    await build(work, ['--content', other, '--output', output])
    expect(await treeOf(output)).not.toContain('partante/index.html')
  })

  it.each([
    ['no command', []],
    ['another command', ['serve']],
    ['no source', ['build', '--output', 'out']],
    ['two sources', ['build', '--content', 'content', '--git', '.', '--ref', 'main', '--output', 'out']],
    ['git without ref', ['build', '--git', '.', '--output', 'out']],
    ['no output', ['build', '--content', 'content']],
    ['an unknown option', ['build', '--content', 'content', '--output', 'out', '--force']],
    ['a folder that does not exist', ['build', '--content', 'nulle-part', '--output', 'out']],
    ['a repository that does not exist', ['build', '--git', 'content', '--ref', 'main', '--output', 'out']],
    ['a date that is none', ['build', '--content', 'content', '--output', 'out', '--now', 'demain']],
    ['an address that is none', ['build', '--content', 'content', '--output', 'out', '--address', 'ftp://x']],
    [
      'a city file that is none',
      ['build', '--content', 'content', '--output', 'out', '--city', 'content/identite.yml'],
    ],
    ['an output below a file', ['build', '--content', 'content', '--output', 'content/identite.yml/site/en/ligne']],
    ['an output around the content', ['build', '--content', 'content', '--output', '.']],
  ])('ends with 2 for %s', async (_, args) => {
    const { work } = await place()
    const lines: string[] = []
    const { runCommand } = await import('#site-builder/build/command.ts')
    const before = process.cwd()
    process.chdir(work)
    try {
      expect(await runCommand(args, { out: () => {}, err: (line) => lines.push(line) })).toBe(2)
    } finally {
      process.chdir(before)
    }
    expect(lines.join('\n')).toContain('--output DOSSIER')
    expect(existsSync(join(work, 'out'))).toBe(false)
  })

  it('never replaces a folder that holds something else, nor a link', async () => {
    const { work, output, args } = await place()
    await mkdir(output)
    await writeFile(join(output, 'these.odt'), 'dix ans de travail')
    expect((await build(work, args)).code).toBe(2)
    expect(await readFile(join(output, 'these.odt'), 'utf8')).toBe('dix ans de travail')
    await symlink(output, join(work, 'lien'))
    expect((await build(work, ['--content', join(work, 'content'), '--output', join(work, 'lien')])).code).toBe(2)
  })

  it('opens from any folder without an address: every link of a page leads to a file beside it', async () => {
    const { work, output, args } = await place()
    await build(work, args)
    const files = new Set(await treeOf(output))
    for (const file of files) {
      if (!file.endsWith('.html') || file === '404.html') continue
      const html = await readFile(join(output, file), 'utf8')
      for (const [, url = ''] of html.matchAll(/(?:href|src)="([^"#?]+)[^"]*"/g)) {
        if (/^(?:mailto|tel|https?):/.test(url)) continue
        const target = new URL(url, `https://x.invalid/${file}`).pathname.slice(1)
        expect(files.has(target), `${file} → ${url}`).toBe(true)
      }
    }
  })

  it('says the commit that it was built from', async () => {
    const { work, content, output } = await place()
    const git = (...args: string[]) => run('git', args, content)
    await git('init', '-q', '-b', 'main')
    await git('add', '-A')
    await git('commit', '-q', '-m', 'Essai')
    const commit = (await git('rev-parse', 'HEAD')).stdout.trim()
    const { report } = await build(work, ['--git', content, '--ref', 'main', '--output', output])
    expect(report?.commit).toBe(commit)
    expect(JSON.parse(await readFile(join(output, 'parvis.json'), 'utf8'))).toMatchObject({ commit })
  })

  it('shows events as past and items as published from the present that it is given', async () => {
    const { work, content, args } = await place()
    await writeFiles(content, { 'pages/bientot.md': page('Bientôt', '', 'publier_le: 2026-12-01\n') })
    await build(work, args)
    expect(await treeOf(join(work, 'out'))).not.toContain('bientot/index.html')
    await build(work, args, { now: '2026-12-02T00:00' })
    expect(await treeOf(join(work, 'out'))).toContain('bientot/index.html')
  })

  it('writes former addresses for readers and for the web server', async () => {
    const { work, content, output, args } = await place()
    await writeFiles(content, { 'pages/neuve.md': page('Neuve', '', 'redirections: [/vieille/page/, /vieux.html]\n') })
    await build(work, args)
    expect(await readFile(join(output, '.redirections/vieille/page/index.txt'), 'utf8')).toBe('/neuve/')
    expect(await readFile(join(output, '.redirections/vieille/page.txt'), 'utf8')).toBe('/neuve/')
    expect(await readFile(join(output, '.redirections/vieux.html.txt'), 'utf8')).toBe('/neuve/')
    expect(await readFile(join(output, 'vieille/page/index.html'), 'utf8')).toContain('http-equiv="refresh"')
    expect(await treeOf(output)).toContain('vieux.html')
  })
})
