/** Bytes to text, or what forbids it. Fatal UTF-8, no NUL, LF line ends. */
import type { Problem } from '../model/problem.ts'
import type { Source, SourceFile } from '../sources/source.ts'
import { TEXT_FILE_MAX, TEXT_LINES_MAX } from './limits.ts'

export type ReadText = { text: string; problem: null } | { text: null; problem: Problem }

export async function readText(source: Source, file: SourceFile): Promise<ReadText> {
  const { path } = file
  if (file.size > TEXT_FILE_MAX) return tooLarge(path, file.size)
  let bytes: Uint8Array
  try {
    bytes = await source.read(path)
  } catch {
    return { text: null, problem: { code: 'file-unreadable', path, data: { reason: 'read' } } }
  }
  if (bytes.length > TEXT_FILE_MAX) return tooLarge(path, bytes.length)
  const text = decode(bytes)
  if (text === null) return { text: null, problem: { code: 'file-unreadable', path, data: { reason: 'encoding' } } }
  if (text.includes('\0')) return { text: null, problem: { code: 'file-unreadable', path, data: { reason: 'nul' } } }
  const normal = text.replace(/\r\n?/g, '\n')
  const lines = countLines(normal)
  if (lines > TEXT_LINES_MAX) {
    return { text: null, problem: { code: 'file-too-large', path, data: { lines, max: TEXT_LINES_MAX } } }
  }
  return { text: normal, problem: null }
}

function tooLarge(path: string, size: number): ReadText {
  return { text: null, problem: { code: 'file-too-large', path, data: { size, max: TEXT_FILE_MAX } } }
}

/** A byte order mark at the beginning is left out. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
