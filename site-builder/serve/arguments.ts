/** The command line of a preview, checked. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cityFrom, instantOf, UsageError } from '../build/arguments.ts'
import type { City } from '../model/site.ts'
import { commandWords } from '../words/command.ts'
import { previewWords as words } from '../words/preview.ts'

export interface PreviewArguments {
  content: string
  /** Null: the first free one. */
  port: number | null
  city: City | null
  now: number | null
}

const OPTIONS = {
  content: { type: 'string' },
  port: { type: 'string' },
  city: { type: 'string' },
  now: { type: 'string' },
} as const

/** Throws `UsageError`. */
export async function readPreviewArguments(args: readonly string[]): Promise<PreviewArguments> {
  const { content, port, city, now } = parsed(args)
  if (content === undefined || content === '') throw new UsageError(words.contentMissing)
  return {
    content: resolve(content),
    port: port === undefined ? null : portOf(port),
    city: city === undefined ? null : await cityFrom(resolve(city)),
    now: now === undefined ? null : instantOf(now),
  }
}

function parsed(args: readonly string[]): { [K in keyof typeof OPTIONS]?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(commandWords.unknownOption(args.join(' ')), { cause: error })
  }
}

function portOf(text: string): number {
  const port = /^\d{4,5}$/.test(text) ? Number(text) : 0
  if (port < 1024 || port > 65_535) throw new UsageError(words.portInvalid(text))
  return port
}
