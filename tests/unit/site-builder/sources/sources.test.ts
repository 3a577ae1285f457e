import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFolderSource } from '#site-builder/sources/folder-source.ts'
import { openGitSource } from '#site-builder/sources/git-source.ts'
import { memorySource } from '#site-builder/sources/memory-source.ts'
import { goodSite, run, scratchFolder, webp, writeFiles } from '../build/scratch-site.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

describe('a folder', () => {
  it('gives its files in order of path with the names that git would give them', async () => {
    const folder = await scratchFolder()
    await writeFiles(folder, { 'b.md': 'b', 'a/z.md': 'z', 'a.md': 'a', '.git/config': 'x' })
    const source = await openFolderSource(folder)
    expect(source.files.map((file) => file.path)).toEqual(['a.md', 'a/z.md', 'b.md'])
    const { stdout } = await run('git', ['hash-object', 'b.md'], folder)
    expect(source.files.find((file) => file.path === 'b.md')?.oid).toBe(stdout.trim())
    expect(text(await source.read('a/z.md'))).toBe('z')
    expect(text((await source.head('b.md', 1)) ?? new Uint8Array())).toBe('b')
  })

  it('does not follow a folder or a file that became a link after it was listed', async () => {
    const folder = await scratchFolder()
    const outside = await scratchFolder()
    await writeFiles(outside, { 'x.md': 'secret', 'pages/x.md': 'secret' })
    await writeFiles(folder, { 'pages/x.md': 'x', 'x.md': 'x' })
    const source = await openFolderSource(folder)
    await rename(join(folder, 'pages'), join(folder, 'autre'))
    await symlink(join(outside, 'pages'), join(folder, 'pages'))
    await rename(join(folder, 'x.md'), join(folder, 'y.md'))
    await symlink(join(outside, 'x.md'), join(folder, 'x.md'))
    await expect(source.read('pages/x.md')).rejects.toThrow()
    await expect(source.read('x.md')).rejects.toThrow()
    await expect(source.read('../x.md')).rejects.toThrow()
  })
})

describe('a repository', () => {
  it('gives the same files as its folder, from a work tree and from a bare one, for a branch and a commit', async () => {
    const folder = await scratchFolder()
    const work = join(folder, 'work')
    await mkdir(work)
    await writeFiles(work, {
      ...goodSite(),
      'medias/2026/grande.webp': Buffer.concat([webp(9, 9), Buffer.alloc(300_000, 7)]),
      'vide.md': '',
    })
    const git = (...args: string[]) => run('git', args, work)
    await git('init', '-q', '-b', 'main')
    await git('add', '-A')
    await git('commit', '-q', '-m', 'Essai')
    await run('git', ['clone', '-q', '--bare', 'work', 'nu.git'], folder)
    const expected = await openFolderSource(work)
    const commit = (await git('rev-parse', 'HEAD')).stdout.trim()
    for (const [repository, ref] of [
      [work, 'main'],
      [join(folder, 'nu.git'), 'refs/heads/main'],
      [join(folder, 'nu.git'), commit],
    ] as const) {
      const source = await openGitSource(repository, ref)
      try {
        expect(source.commit).toBe(commit)
        expect(source.files).toEqual(expected.files)
        const all = await Promise.all(source.files.map((file) => source.read(file.path)))
        const wanted = await Promise.all(source.files.map((file) => expected.read(file.path)))
        expect(all.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
          wanted.map((bytes) => Buffer.from(bytes).toString('base64')),
        )
      } finally {
        source.close()
      }
    }
  })

  it('is refused when the ref is none, or looks like an option', async () => {
    const folder = await scratchFolder()
    await run('git', ['init', '-q'], folder)
    await expect(openGitSource(folder, 'main')).rejects.toThrow()
    await expect(openGitSource(folder, '--all')).rejects.toThrow()
  })

  it('does not answer for a repository around the folder that was named', async () => {
    const folder = await scratchFolder()
    await writeFile(join(folder, 'a.md'), 'a')
    await run('git', ['init', '-q', '-b', 'main'], folder)
    await run('git', ['add', '-A'], folder)
    await run('git', ['commit', '-q', '-m', 'Essai'], folder)
    await mkdir(join(folder, 'dedans'))
    await expect(openGitSource(join(folder, 'dedans'), 'main')).rejects.toThrow()
  })
})

describe('memory', () => {
  it('gives texts as bytes and says when it has none', async () => {
    const source = memorySource(
      new Map([
        ['a.md', { text: 'é', oid: 'x' }],
        ['b.webp', { oid: 'y' }],
      ]),
      null,
    )
    expect(source.files).toEqual([
      { path: 'a.md', size: 2, oid: 'x' },
      { path: 'b.webp', size: 0, oid: 'y' },
    ])
    expect(text(await source.read('a.md'))).toBe('é')
    expect(await source.head('b.webp', 10)).toBeNull()
  })
})
