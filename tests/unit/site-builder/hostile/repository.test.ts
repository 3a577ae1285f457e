/** A git repository that wants to be more than objects. */
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build, goodSite, page, run, scratchFolder, writeFiles, type Files } from '../build/scratch-site.ts'
import { CANARY, expectHarmless, type Attack } from './attack.ts'

type Git = (...args: string[]) => Promise<string>

/** Commits by plumbing, so that trees can hold what `git add` would refuse. `entries`: lines for `update-index`. */
async function attackByGit({
  files = {},
  entries = () => Promise.resolve(''),
  configure = () => Promise.resolve(),
  guilty = [],
  check,
}: {
  files?: Files
  entries?: (git: Git) => Promise<string>
  configure?: (git: Git, repository: string) => Promise<void>
  guilty?: readonly string[]
  check?: Attack['check']
}): Promise<void> {
  const work = await scratchFolder()
  const repository = join(work, 'repository')
  await mkdir(repository)
  const git: Git = async (...args) => (await run('git', args, repository)).stdout.trim()
  await git('init', '-q', '-b', 'main')
  await writeFiles(repository, { ...goodSite(), ...files })
  await git('add', '-A', '-f')
  await run('git', ['update-index', '--index-info'], repository, await entries(git))
  await git('commit', '-q', '-m', 'Essai')
  const commit = await git('rev-parse', 'HEAD')
  await configure(git, repository)
  const output = join(work, 'out')
  const result = await build(work, ['--git', repository, '--ref', 'main', '--output', output])
  await expectHarmless(work, output, result, guilty, check)
  expect(result.report?.commit).toBe(commit)
}

describe('a repository that is more than files', { timeout: 90_000 }, () => {
  it('refuses links and submodules of a commit and names them', () =>
    attackByGit({
      entries: async (git) => {
        const oid = await git('rev-parse', ':pages/accueil.md')
        const commit = '1'.repeat(40)
        return `120000 ${oid}\tpages/lien.md\n120000 ${oid}\tmedias/2026/lien.webp\n160000 ${commit}\tmodules\n160000 ${commit}\tpages/module.md\n`
      },
      files: { '.gitmodules': '[submodule "x"]\n\tpath = modules\n\turl = ext::sh -c touch% ../canary-ran\n' },
      guilty: ['pages/lien.md', 'medias/2026/lien.webp', 'modules', 'pages/module.md', '.gitmodules'],
      check: ({ files }) => expect(files.join()).not.toMatch(/lien|module/),
    }))

  it('runs no filter, no hook, no command of the repository’s configuration', () =>
    attackByGit({
      files: { '.gitattributes': '* filter=mal diff=mal merge=mal\n' },
      configure: async (git, repository) => {
        const script = join(repository, '.git/mal.sh')
        await writeFile(script, `#!/bin/sh\ntouch ${join(repository, '..', CANARY)}\ncat\n`)
        await chmod(script, 0o755)
        for (const key of [
          'filter.mal.smudge',
          'filter.mal.clean',
          'filter.mal.process',
          'diff.mal.textconv',
          'core.fsmonitor',
          'core.pager',
          'pager.ls-tree',
          'pager.cat-file',
          'core.sshCommand',
          'alias.ls-tree',
          'uploadpack.packObjectsHook',
        ]) {
          await git('config', key, script)
        }
        for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc']) {
          await writeFile(join(repository, '.git/hooks', hook), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
        }
      },
      guilty: ['.gitattributes'],
      check: async ({ read }) => expect(await read('bonne/index.html')).toContain('Une bonne page'),
    }))

  it('does not take a large-file pointer for the picture', () =>
    attackByGit({
      files: {
        '.gitattributes': '*.webp filter=lfs\n',
        'medias/2026/grande.webp': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`,
      },
      guilty: ['medias/2026/grande.webp'],
    }))

  it('builds the commit that is asked for, whatever lies in the work tree', () =>
    attackByGit({
      configure: async (_git, repository) => {
        await writeFile(join(repository, 'pages/bonne.md'), page('Autre', 'Pas encore publié.'))
        await writeFile(join(repository, 'pages/neuve.md'), page('Neuve'))
      },
      check: ({ files }) => expect(files).not.toContain('neuve/index.html'),
    }))

  it('reads the commit itself, not what the repository says to read in its place', () =>
    attackByGit({
      configure: async (git, repository) => {
        const good = await git('rev-parse', 'HEAD:pages/bonne.md')
        const other = (await run('git', ['hash-object', '-w', '--stdin'], repository, page('Autre', 'Remplacé.')))
          .stdout
        await git('replace', good, other.trim())
        await writeFile(join(repository, '.git/info/grafts'), `${await git('rev-parse', 'HEAD')}\n`)
        await writeFile(join(repository, '.git/info/attributes'), '* filter=mal export-ignore\n')
      },
      check: async ({ pages }) => expect(await pages()).not.toContain('Remplacé.'),
    }))

  it('does not look for what it lacks outside of itself', () =>
    attackByGit({
      configure: async (git, repository) => {
        await git('config', 'extensions.partialClone', 'origin')
        await git('config', 'remote.origin.url', `ext::sh -c touch% ${join(repository, '..', CANARY)}`)
        await git('config', 'remote.origin.promisor', 'true')
        await writeFile(join(repository, '.git/objects/info/alternates'), '/proc/self/root\n/nulle/part\n')
      },
    }))

  it.each(['--upload-pack=touch canary-ran', '--output=canary-ran', 'main:pages', '-', '', 'main..HEAD', '@{-1}'])(
    'takes « %s » for no commit, and says so',
    async (ref) => {
      const work = await scratchFolder()
      const repository = join(work, 'repository')
      await mkdir(repository)
      await run('git', ['init', '-q', '-b', 'main'], repository)
      await writeFiles(repository, goodSite())
      await run('git', ['add', '-A'], repository)
      await run('git', ['commit', '-q', '-m', 'Essai'], repository)
      const result = await build(work, ['--git', repository, `--ref=${ref}`, '--output', join(work, 'out')])
      expect([result.code, result.report]).toEqual([2, null])
      const names = await readdir(work)
      expect(names).not.toContain('out')
      expect([...names, ...(await readdir(repository))]).not.toContain(CANARY)
    },
  )

  it('keeps a tree whose names climb out of the folder inside', async () => {
    const work = await scratchFolder()
    const repository = join(work, 'repository')
    await mkdir(repository)
    const git = async (args: readonly string[], input?: string) =>
      (await run('git', args, repository, input)).stdout.trim()
    await git(['init', '-q', '-b', 'main'])
    await writeFiles(repository, goodSite())
    await git(['add', '-A'])
    const root = await git(['write-tree'])
    const pages = await git(['rev-parse', `${root}:pages`])
    const text = await git(['rev-parse', `${root}:pages/bonne.md`])
    const up = await treeByHand(repository, [['100644', 'dehors.md', text]])
    const climbing = await treeByHand(repository, [
      ['40000', '..', up],
      ['100644', 'accueil.md', await git(['rev-parse', `${root}:pages/accueil.md`])],
      ['100644', 'bonne.md', text],
    ])
    const listing = (await git(['ls-tree', root])).replace(pages, climbing)
    const tree = await git(['mktree'], `${listing}\n`)
    const commit = await git(['commit-tree', tree, '-m', 'Essai'])
    const output = join(work, 'out')
    const result = await build(work, ['--git', repository, '--ref', commit, '--output', output])
    await expectHarmless(work, output, result, ['pages/../dehors.md'])
  })
})

/** A tree object that git's own commands refuse to write. */
async function treeByHand(
  repository: string,
  entries: readonly (readonly [string, string, string])[],
): Promise<string> {
  const bytes = entries.flatMap(([mode, name, oid]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')])
  const file = join(repository, '.git', 'tree-by-hand')
  await writeFile(file, Buffer.concat(bytes))
  return (await run('git', ['hash-object', '-t', 'tree', '-w', '--literally', file], repository)).stdout.trim()
}
