/** What a build could say that its content had taken over, and what becomes of it outside of the sandbox. */
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeOver } from '#ci/publish/take-over.ts'
import type { WorkFolder } from '#ci/publish/work-folder.ts'
import { scratchFolder } from '#tests/unit/site-builder/build/scratch-site.ts'

async function place(links: unknown): Promise<{ root: string; work: WorkFolder; standing: string }> {
  const root = await scratchFolder()
  const work = { root, pipeline: join(root, 'pipeline'), pictures: join(root, 'pictures'), site: join(root, 'site') }
  const standing = join(root, 'standing')
  const files = {
    'pipeline/links.json': JSON.stringify(links),
    'site/index.html': 'new',
    'standing/contact/index.html': 'old',
    secret: 'of another site',
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return { root, work, standing }
}

describe('files that the standing release has too', () => {
  it('are the same files on the disk', async () => {
    const { work, standing } = await place(['contact/index.html'])
    expect(await takeOver(work, standing)).toEqual({ fresh: ['index.html'], same: ['contact/index.html'] })
    const [before, after] = await Promise.all(
      [standing, work.site].map((folder) => stat(join(folder, 'contact/index.html'))),
    )
    expect(after?.ino).toBe(before?.ino)
  })

  it.each([
    ['a path that leaves the release', ['../secret']],
    ['one that leaves it further down', ['contact/../../secret']],
    ['an absolute one', ['/etc/passwd']],
    ['a hidden one', ['.git/config']],
    ['a file that the standing release has not', ['rien/index.html']],
    ['a file that the build has written itself', ['index.html']],
    ['no list', { length: 1 }],
  ])('are not taken from %s', async (_, links) => {
    const { work, standing } = await place(links)
    await expect(takeOver(work, standing)).rejects.toThrow()
    expect(await readFile(join(work.site, 'index.html'), 'utf8')).toBe('new')
  })

  it('are not put into a folder that leads elsewhere', async () => {
    const { root, work, standing } = await place(['contact/index.html'])
    await mkdir(join(root, 'elsewhere'))
    await symlink(join(root, 'elsewhere'), join(work.site, 'contact'))
    await expect(takeOver(work, standing)).rejects.toThrow('neither a file nor a folder')
    await expect(stat(join(root, 'elsewhere/index.html'))).rejects.toThrow()
  })
})
