/** Markdown as somebody reads it who has never seen any: marks are taken away, words and line ends stay. For comparing. */
import { diffWordsWithSpace } from 'diff'

export function readableBlock(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, (_, description: string) => `🖼 ${description}`)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, (_, text: string) => text)
    .replace(/^ {0,3}#{1,6}[ \t]+/gm, '')
    .replace(/^([ \t]*)[*+-][ \t]+/gm, (_, indent: string) => `${indent}• `)
    .replace(/^ {0,3}>[ \t]?/gm, '')
    .replace(/^:{2,}[a-z-]*(?:\[([^\]]*)\])?.*$/gm, (_, label?: string) => label ?? '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, (_, _mark, text: string) => text)
    .replace(/(?<![\p{L}\p{N}*])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*])/gu, (_, _mark, text: string) => text)
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => mark)
    .trim()
}

/** `lieu: "Salle des fêtes"` → `Salle des fêtes`. */
export function readableField(yaml: string): string {
  const value = yaml.replace(/^[^:]*:[ \t]*/, '').trim()
  return /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value
}

export interface Words {
  text: string
  /** Not in the other version. */
  changed: boolean
}

/** The words of both versions, each saying whether the other has it too. */
export function compareWords(mine: string, theirs: string): { mine: readonly Words[]; theirs: readonly Words[] } {
  const parts = diffWordsWithSpace(mine, theirs)
  return {
    mine: parts.filter((part) => !part.added).map((part) => ({ text: part.value, changed: part.removed })),
    theirs: parts.filter((part) => !part.removed).map((part) => ({ text: part.value, changed: part.added })),
  }
}
