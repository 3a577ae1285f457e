/**
 * The desk as an editor waits for it: letters, saves, downloads. `-- desk` for all, `-- desk keys` for the letters alone,
 * `-- desk downloads` for the rest.
 */
import { firstOpening } from './desk/first-opening.ts'
import { keyTimes } from './desk/key-to-frame.ts'
import { finish, median, printTable, type Bar } from './report.ts'

/**
 * What others download before their first screen, kB gzip: their published bundles, measured on 2026-11-24 (Decap CMS
 * 3.x `dist/decap-cms.js`, Sveltia CMS 0.x `dist/sveltia-cms.js`).
 */
const OTHERS = { 'Decap CMS': 1519, 'Sveltia CMS': 638 } as const

const what = process.argv[2] ?? 'all'
const bars: Bar[] = []
const figures: Record<string, unknown> = {}

if (what !== 'downloads') {
  const times = await keyTimes([200, 5000])
  figures['keys'] = times
  const share = (values: readonly number[], part: number) =>
    values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN
  console.log('\nKey to frame while saving, milliseconds\n')
  printTable(
    ['lines', 'opened in', 'key median', 'key 95 %', 'key worst', 'save median', 'save worst'],
    times.map(({ lines, openMilliseconds, frames, saves }) => [
      String(lines),
      openMilliseconds,
      median(frames).toFixed(1),
      share(frames, 0.95).toFixed(1),
      Math.max(...frames).toFixed(1),
      median(saves).toFixed(1),
      Math.max(...saves).toFixed(1),
    ]),
  )
  for (const { lines, frames } of times) {
    const bar = lines <= 200 ? 16 : 50
    bars.push({ name: `key to frame, ${lines} lines, median`, figure: median(frames), unit: 'ms', bar })
  }
}

if (what !== 'keys') {
  const opening = await firstOpening()
  figures['downloads'] = opening
  const kilobytes = (bytes: number) => bytes / 1000
  const whole = opening.appBytes + opening.editorBytes
  const beside = (figure: number, other: number) => `${Number((figure / other).toPrecision(2))} ×`
  console.log('\nFirst visit, kB\n')
  printTable(
    ['', 'kB', 'beside Parvis with its editor'],
    [
      ['Parvis until « Mes sites », fonts apart (br)', kilobytes(opening.appBytes), beside(opening.appBytes, whole)],
      ['its fonts', kilobytes(opening.fontBytes), ''],
      ['the writing screen and the editor on top (br)', kilobytes(opening.editorBytes), ''],
      ['what its worker brings later, for the times without a network', kilobytes(opening.idleBytes), ''],
      ['Parvis, a page open to be written', kilobytes(whole), beside(whole, whole)],
      ...Object.entries(OTHERS).map(([name, size]) => [`${name} (gzip)`, size, beside(size * 1000, whole)]),
    ],
  )
  console.log('\nFirst opening of a site of 500 pages and 300 photos\n')
  printTable(
    ['', 'kB', 'requests', 'asked first (OPTIONS)', 'ms'],
    [
      ['Parvis', kilobytes(opening.openBytes), opening.openRequests, opening.openQuestions, opening.openMilliseconds],
      ['git clone', kilobytes(opening.cloneBytes), '', '', opening.cloneMilliseconds],
      [
        'git clone beside Parvis',
        beside(opening.cloneBytes, opening.openBytes),
        '',
        '',
        beside(opening.cloneMilliseconds, opening.openMilliseconds),
      ],
    ],
  )
  bars.push(
    { name: 'app until « Mes sites »', figure: kilobytes(opening.appBytes), unit: 'kB', bar: 150 },
    { name: 'editor', figure: kilobytes(opening.editorBytes), unit: 'kB', bar: 250 },
    { name: 'first opening of M', figure: kilobytes(opening.openBytes), unit: 'kB', bar: 2000 },
    { name: 'requests of the first opening', figure: opening.openRequests, unit: 'requests', bar: 5 },
  )
}

await finish('desk', bars, figures)
