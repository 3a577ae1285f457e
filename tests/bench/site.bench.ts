/**
 * How fast sites are made, beside plain Eleventy and Hugo in the same run: sites of 50, 500 and 2000 pages, cold
 * processes, empty outputs, one after the other in turns, medians. `npm run bench -- site [--only S|M|L]`
 */
import { parseArgs } from 'node:util'
import { finish, median, type Bar } from './report.ts'
import { Builders, WAYS, type Way } from './site/builders.ts'
import { extrasOf, type Extra } from './site/extras.ts'
import { hugo } from './site/hugo.ts'
import { madeFolders } from './site/made-folders.ts'
import type { Measure } from './site/measure.ts'
import { SIZES, type Size } from './site/sizes.ts'
import { printSizes } from './site/table.ts'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const sizes = SIZES.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name))

const program = hugo()
const results = new Map<Size['name'], ReadonlyMap<Way, Measure>>()
const extras = new Map<Size['name'], readonly Extra[]>()
for (const size of sizes) {
  const folders = await madeFolders(size)
  const builders = new Builders(folders, program)
  await builders.prepare()
  const runs = new Map<Way, Measure[]>(WAYS.map((way) => [way, []]))
  for (let round = 1; round <= size.rounds; round += 1) {
    // In turns: whatever else the machine does meets all of them.
    for (const way of WAYS) runs.get(way)?.push(await builders.run(way))
    console.log(`${size.name}: round ${round} of ${size.rounds}`)
  }
  results.set(size.name, new Map([...runs].map(([way, measures]) => [way, middle(measures)])))
  // Of the largest, only the builds: its pictures would take minutes, and say the same.
  if (size.name !== 'L') extras.set(size.name, await extrasOf(builders, folders.scratch))
}
printSizes(results, extras)
const figures = [...results].map(([name, ways]) => [name, { ...Object.fromEntries(ways), extras: extras.get(name) }])
await finish('site', bars(), Object.fromEntries(figures))

function middle(measures: readonly Measure[]): Measure {
  return {
    seconds: median(measures.map((one) => one.seconds)),
    cpuSeconds: median(measures.map((one) => one.cpuSeconds)),
    mib: median(measures.map((one) => one.mib)),
  }
}

function bars(): Bar[] {
  const m = results.get('M')
  const large = results.get('L')
  const ratio = (way: Way, to: Way): number => (m?.get(way)?.seconds ?? NaN) / (m?.get(to)?.seconds ?? NaN)
  const held: Bar[] = []
  if (m !== undefined) {
    const cached = 'Parvis, full, Markdown cached'
    held.push(
      { name: 'M, full, Markdown cached', figure: ratio(cached, 'Eleventy, full'), unit: '× Eleventy', bar: 1.2 },
      {
        name: 'M, full, no cache',
        figure: ratio('Parvis, full, no cache', 'Eleventy, full'),
        unit: '× Eleventy',
        bar: 3.5,
      },
      { name: 'M, one edit', figure: ratio('Parvis, one edit', 'Eleventy, full'), unit: '× Eleventy', bar: 0.6 },
      { name: 'M, one edit', figure: ratio('Parvis, one edit', 'Hugo, full'), unit: '× Hugo', bar: 1.5 },
    )
  }
  const memory = large?.get('Parvis, full, Markdown cached')?.mib
  if (memory !== undefined) held.push({ name: 'L, peak memory, cached', figure: memory, unit: 'MB', bar: 450 })
  return held
}
