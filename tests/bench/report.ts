/** How every benchmark speaks: a table for people, one line for each bar, and its figures as JSON in an ignored folder. */
import { mkdir, writeFile } from 'node:fs/promises'

export interface Bar {
  name: string
  figure: number
  unit: string
  /** The figure is to be at most this. */
  bar: number
}

const RESULTS = 'tests/.results/bench'

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell)))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  for (const row of cells) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
  }
}

/** Prints the bars last and writes everything down. */
export async function finish(name: string, bars: readonly Bar[], figures: unknown): Promise<void> {
  await mkdir(RESULTS, { recursive: true })
  await writeFile(
    `${RESULTS}/${name}.json`,
    `${JSON.stringify({ name, at: new Date().toISOString(), bars, figures }, null, 2)}\n`,
  )
  console.log('')
  for (const { name: bar, figure, unit, bar: limit } of bars) {
    console.log(`${bar}: ${figure.toFixed(2)} ${unit}, bar ${limit}: ${figure <= limit ? 'held' : 'short'}`)
  }
}
