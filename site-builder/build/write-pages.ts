/**
 * Eleventy writes the pages. Its input is an empty folder of ours, each page a virtual template whose content is a
 * closure: no file, no front matter, no data of an association ever passes through its cascade or its engines.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Eleventy from '@11ty/eleventy'

export interface PageToWrite {
  /** Below the output folder, `contact/index.html`. */
  file: string
  render(): string
}

/** Loading takes a fifth of a second: begun while another thread works, or never when no page is to be written. */
export interface EleventyWhenNeeded {
  begin(): void
  load(): Promise<{ default: typeof Eleventy }>
}

export function eleventyWhenNeeded(): EleventyWhenNeeded {
  let loaded: ReturnType<EleventyWhenNeeded['load']> | null = null
  const load = (): ReturnType<EleventyWhenNeeded['load']> => (loaded ??= import('@11ty/eleventy'))
  // Whoever awaits it hears of a failure; before that, none must end the process.
  return { load, begin: () => void load().catch(() => {}) }
}

/** Eleventy looks for each template among all of its templates: many small runs stay linear, and hold less at a time. */
const RUN = 2000

export async function writePages(
  output: string,
  pages: readonly PageToWrite[],
  loaded: EleventyWhenNeeded,
): Promise<void> {
  if (pages.length === 0) return
  const { default: Builder } = await loaded.load()
  const place = await mkdtemp(join(tmpdir(), 'parvis-'))
  const before = process.cwd()
  try {
    await mkdir(join(place, 'empty'))
    // Eleventy also looks around the current folder, which is whoever's started us: let it find nothing there.
    process.chdir(place)
    for (let done = 0; done < pages.length; done += RUN) {
      const eleventy = new Builder('empty', output, {
        configPath: null,
        quietMode: true,
        config: (config) => {
          config.setUseGitIgnore(false)
          config.setTemplateFormats(['11ty.js'])
          pages.slice(done, done + RUN).forEach((page, index) => {
            config.addTemplate(`empty/${index}.11ty.js`, () => page.render(), {
              permalink: page.file,
              layout: false,
              eleventyExcludeFromCollections: true,
            })
          })
        },
      })
      eleventy.disableLogger()
      await eleventy.write()
    }
  } finally {
    process.chdir(before)
    await rm(place, { recursive: true, force: true })
  }
}
