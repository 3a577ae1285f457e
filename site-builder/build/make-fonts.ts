/**
 * `npm run fonts`: writes `theme/polices` and `theme/font-files.ts`. The result is committed, so that no build and no
 * runner needs the tools or the families' packages.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cutFaces } from './cut-fonts.ts'

const FOLDER = fileURLToPath(new URL('../theme/polices/', import.meta.url))
const TABLE = fileURLToPath(new URL('../theme/font-files.ts', import.meta.url))

const faces = await cutFaces()
await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
for (const { french, extended, licence } of faces) {
  await writeFile(FOLDER + licence.file, licence.text)
  for (const { file, bytes } of [french, extended]) {
    await writeFile(FOLDER + file, bytes)
    console.log(`${String(bytes.length).padStart(6)} ${file}`)
  }
}
const lines = faces.map(({ name, french, extended }) => {
  const key = name.includes('-') ? `'${name}'` : name
  return `  ${key}: {\n    french: '${french.file}',\n    extended: '${extended.file}',\n  },`
})
await writeFile(
  TABLE,
  `/** The files of \`polices/\`, by face; each name holds a hash of its bytes. Written by \`npm run fonts\`. */
export const FONT_FILES = {
${lines.join('\n')}
} as const
`,
)
