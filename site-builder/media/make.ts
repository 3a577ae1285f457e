/**
 * The program that makes pictures, in the sandbox: `make.ts TASKS.json RELEASE OUT ANSWER.json MILLISECONDS`. The answer
 * is written at the end; without one, it crashed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import * as v from 'valibot'
import { makeMedia } from './make-media.ts'
import { mediaPlanSchema } from './media-plan.ts'

const [tasks = '', release = '', out = '', answer = '', time = ''] = process.argv.slice(2)
const result = await makeMedia(v.parse(mediaPlanSchema, JSON.parse(await readFile(tasks, 'utf8'))), release, out, {
  time: Number(time),
})
await writeFile(answer, JSON.stringify(result))
