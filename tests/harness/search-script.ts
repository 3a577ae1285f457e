/**
 * `npm run site:script`: what `site-builder/visitor` becomes for browsers. The result is kept in the repository, because
 * a runner of the city has no bundler; a test says when it is old.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ENTRY = fileURLToPath(new URL('../../site-builder/visitor/search.ts', import.meta.url))
const RESULT = fileURLToPath(new URL('../../site-builder/theme/assets/search-script.ts', import.meta.url))

/** The script: no module, so that it also runs in a folder opened from a disk. */
export async function bundleSearchScript(): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      // Telephones of 2018.
      target: ['chrome70', 'safari12', 'firefox68'],
      lib: { entry: ENTRY, formats: ['iife'], name: 'recherche' },
    },
  })
  const output = (Array.isArray(result) ? result[0] : result) as { output: readonly { code?: string }[] }
  const code = output.output[0]?.code
  if (code === undefined) throw new Error('nothing was bundled')
  return code.trim()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const code = await bundleSearchScript()
  writeFileSync(
    RESULT,
    `/** Made by \`npm run site:script\` from \`site-builder/visitor\`; holds MiniSearch (MIT, © Luca Ongaro). */\nexport const searchScript =\n  ${JSON.stringify(code)}\n`,
  )
  spawnSync('node_modules/.bin/oxfmt', [RESULT], { stdio: 'inherit' })
}
