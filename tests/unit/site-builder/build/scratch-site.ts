/** Small sites made by code, written to a scratch folder and built by the real command. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { runCommand } from '#site-builder/build/command.ts'
import { onTestFinished } from 'vitest'

export type Files = Record<string, string | Uint8Array>

export const IDENTITY = `nom: Les Amis du Parvis
objet: Une association d’essai.
siege: 1 rue de la Paix, 38130 Échirolles
telephone: 04 76 00 00 00
courriel: contact@amis.example
responsable: Dominique Martin
`

export const page = (title: string, body = 'Bonjour.', fields = ''): string =>
  `---\ntitre: ${JSON.stringify(title)}\n${fields}---\n\n${body}\n`

/** A site that is right in everything, and small. */
export function goodSite(): Files {
  return {
    'identite.yml': IDENTITY,
    'pages/accueil.md': page('Accueil', 'Bienvenue chez nous.'),
    'pages/bonne.md': page('Une bonne page', 'Elle reste en ligne.'),
    'actualites/2026-11-20-loto.md': page('Le loto'),
    'agenda/2026-12-05-concert.md': page('Le concert', 'Venez.', 'debut: 2026-12-05T20:30\n'),
    'medias/2026/affiche.webp': webp(800, 600),
    'medias/2026/affiche.webp.yml': 'description: Une affiche\n',
  }
}

/** The header of a WebP picture in its extended form, and some bytes after it. */
export function webp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(56, 4)
  bytes.write('WEBPVP8X', 8)
  bytes.writeUInt32LE(10, 16)
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}

/** Removed when the test is over. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

const reportSchema = v.looseObject({
  refused: v.boolean(),
  commit: v.nullable(v.string()),
  pages: v.number(),
  written: v.number(),
  linked: v.number(),
  nextChange: v.nullable(v.number()),
  problems: v.array(
    v.looseObject({
      code: v.string(),
      path: v.string(),
      field: v.optional(v.string()),
      refuses: v.optional(v.boolean()),
      message: v.string(),
    }),
  ),
})

export interface Run {
  code: number | null
  stderr: string
  report: v.InferOutput<typeof reportSchema> | null
}

const CLI = fileURLToPath(new URL('../../../../site-builder/cli.ts', import.meta.url))
const CITY = JSON.stringify({
  nom: 'Échirolles',
  hebergeur: { nom: 'Ville d’Échirolles', adresse: '1 place de la Ville', telephone: '04 76 00 00 01' },
})

interface BuildOptions {
  /** The current folder of the build. */
  cwd?: string
  /** A process of its own, as CI starts it; else the same function in this process, ten times faster. */
  process?: boolean
  now?: string
}

/** The builder's command. `work` is where the report and the city file go. */
export async function build(work: string, args: readonly string[], options: BuildOptions = {}): Promise<Run> {
  const city = join(work, 'ville.json')
  const reportFile = join(work, 'report.json')
  await writeFile(city, CITY)
  await rm(reportFile, { force: true })
  const now = options.now ?? '2026-11-24T12:00:00Z'
  const all = ['build', '--city', city, '--report', reportFile, '--now', now, ...args]
  const cwd = options.cwd ?? work
  const { code, stderr } =
    options.process === true ? await run(process.execPath, [CLI, ...all], cwd) : await runHere(all, cwd)
  const report = existsSync(reportFile) ? v.parse(reportSchema, JSON.parse(await readFile(reportFile, 'utf8'))) : null
  return { code, stderr, report }
}

async function runHere(args: readonly string[], cwd: string): Promise<{ code: number; stderr: string }> {
  const before = process.cwd()
  const lines: string[] = []
  process.chdir(cwd)
  try {
    const code = await runCommand(args, { out: () => {}, err: (line) => lines.push(`${line}\n`) })
    return { code, stderr: lines.join('') }
  } finally {
    process.chdir(before)
  }
}

export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  input = '',
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd,
      env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...GIT_IDENTITY },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

const GIT_IDENTITY = {
  GIT_AUTHOR_NAME: 'Essai',
  GIT_AUTHOR_EMAIL: 'essai@amis.example',
  GIT_COMMITTER_NAME: 'Essai',
  GIT_COMMITTER_EMAIL: 'essai@amis.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** Every name below a folder, with a mark for what is no regular file. */
export async function treeOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1) + (entry.isFile() ? '' : ' (!)'))
    .toSorted()
}
