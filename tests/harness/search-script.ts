/**
 * `npm run site:script`: what `site-builder/visitor` becomes for browsers. The result is kept in the repository, because
 * a runner of the city has no bundler; a test says when it is old.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { shortHash } from '#site-builder/theme/hash.ts'

const ENTRY = fileURLToPath(new URL('../../site-builder/visitor/search.ts', import.meta.url))
const RESULTS = new URL('../../site-builder/theme/assets/', import.meta.url)

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

export function searchScriptNameOf(code: string): string {
  return `recherche-${shortHash(code)}.js`
}

function write(file: string, note: string, name: string, value: string): void {
  const path = fileURLToPath(new URL(file, RESULTS))
  const head = `/** Made by \`npm run site:script\` from \`site-builder/visitor\`; ${note}. */`
  writeFileSync(path, `${head}\nexport const ${name} = ${JSON.stringify(value)}\n`)
  spawnSync('node_modules/.bin/oxfmt', [path], { stdio: 'inherit' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const code = await bundleSearchScript()
  write('search-script.ts', 'holds MiniSearch (MIT, © Luca Ongaro)', 'searchScript', code)
  // Apart: pages name the script, and whoever draws pages needs not its text.
  write('search-script-name.ts', 'changes with its text', 'searchScriptName', searchScriptNameOf(code))
}
