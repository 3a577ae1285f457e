/** The table of the sites: a line a way of building, seconds, processor and memory, ratios to both peers. */
import { printTable } from '../report.ts'
import { WAYS, type Way } from './builders.ts'
import type { Extra } from './extras.ts'
import type { Measure } from './measure.ts'
import { SIZES, type Size } from './sizes.ts'

export function printSizes(
  results: ReadonlyMap<Size['name'], ReadonlyMap<Way, Measure>>,
  extras: ReadonlyMap<Size['name'], readonly Extra[]>,
): void {
  for (const { name, pages, photos, rounds } of SIZES) {
    const ways = results.get(name)
    if (ways === undefined) continue
    console.log(`\n${name}: ${pages} pages, ${photos} photos; medians of ${rounds} cold runs in turns\n`)
    const [eleventy, hugo] = [ways.get('Eleventy, full'), ways.get('Hugo, full')]
    printTable(
      ['', 's', 'CPU s', 'peak MB', '× Eleventy', '× Hugo'],
      WAYS.map((way) => {
        const one = ways.get(way) ?? { seconds: NaN, cpuSeconds: NaN, mib: NaN }
        const ratio = (to: Measure | undefined): string => (one.seconds / (to?.seconds ?? NaN)).toFixed(2)
        return [way, one.seconds.toFixed(2), one.cpuSeconds.toFixed(2), one.mib, ratio(eleventy), ratio(hugo)]
      }),
    )
    const beside = extras.get(name)
    if (beside === undefined) continue
    console.log(`\n${name}: what a publication adds, once, on what changed\n`)
    printTable(
      ['', 'made anew: files', 's', 'one edit: files', 's'],
      beside.map(({ name: what, whole, edit }) => [
        what,
        whole.files,
        whole.seconds.toFixed(2),
        edit.files,
        edit.seconds.toFixed(2),
      ]),
    )
  }
}
