/** The command line of `cli.ts build`, checked: what it gives can be worked with. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { cityFileSchema, cityOf } from '../model/city-file.ts'
import { parseMoment, startOf } from '../model/dates.ts'
import type { City } from '../model/site.ts'
import { commandWords as words } from '../words/command.ts'

/** A wrong command line: exit 2. The message is French. */
export class UsageError extends Error {}

export interface BuildArguments {
  source: { kind: 'folder'; folder: string } | { kind: 'git'; repository: string; ref: string }
  output: string
  baseUrl: string | null
  city: City | null
  cache: string | null
  report: string | null
  /** Folder shared with `ci/publish`, see `pipeline-files.ts`. No part of the public contract. */
  pipeline: string | null
  now: number
}

const OPTIONS = {
  content: { type: 'string' },
  git: { type: 'string' },
  ref: { type: 'string' },
  output: { type: 'string' },
  address: { type: 'string' },
  city: { type: 'string' },
  cache: { type: 'string' },
  report: { type: 'string' },
  pipeline: { type: 'string' },
  now: { type: 'string' },
} as const

/** @param args those after the script's name. Throws `UsageError`. */
export async function readArguments(args: readonly string[], clock: () => number = Date.now): Promise<BuildArguments> {
  if (args[0] !== 'build') throw new UsageError(words.unknownCommand)
  const values = parsed(args.slice(1))
  const source = sourceOf(values)
  if (values.output === undefined || values.output === '') throw new UsageError(words.outputMissing)
  const output = resolve(values.output)
  if (source.kind === 'folder' && `${source.folder}/`.startsWith(`${output}/`)) {
    throw new UsageError(words.outputAroundContent)
  }
  return {
    source,
    output,
    baseUrl: values.address === undefined ? null : baseUrlOf(values.address),
    city: values.city === undefined ? null : await cityFrom(resolve(values.city)),
    cache: values.cache === undefined ? null : resolve(values.cache),
    report: values.report === undefined ? null : resolve(values.report),
    pipeline: values.pipeline === undefined ? null : resolve(values.pipeline),
    now: values.now === undefined ? clock() : instantOf(values.now),
  }
}

type OptionValues = { [K in keyof typeof OPTIONS]?: string | undefined }

function parsed(args: readonly string[]): OptionValues {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(words.unknownOption(args.join(' ')), { cause: error })
  }
}

function sourceOf({ content, git, ref }: OptionValues): BuildArguments['source'] {
  if (content !== undefined && git === undefined && ref === undefined) {
    return { kind: 'folder', folder: resolve(content) }
  }
  if (content === undefined && git !== undefined && ref !== undefined) {
    return { kind: 'git', repository: resolve(git), ref }
  }
  throw new UsageError(words.oneSource)
}

function baseUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new UsageError(words.addressInvalid(text))
  }
  return url.href.replace(/\/+$/, '')
}

export function instantOf(text: string): number {
  const moment = parseMoment(text)
  if (moment === null) throw new UsageError(words.nowInvalid(text))
  return startOf(moment)
}

export async function cityFrom(path: string): Promise<City> {
  try {
    return cityOf(v.parse(cityFileSchema, JSON.parse(await readFile(path, 'utf8'))))
  } catch (error) {
    throw new UsageError(words.cityInvalid(path), { cause: error })
  }
}
