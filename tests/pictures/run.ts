/** `npm run pictures`: the README's pictures; `npm run pictures -- sites`: every template of the sites, to be looked at. */
import { takeSitePictures } from './sites.ts'

const [what, ...rest] = process.argv.slice(2)
if (what === undefined) await import('./readme.ts')
else if (what === 'sites') await takeSitePictures(rest)
else {
  console.error(`unknown pictures: ${what}; there are: sites (nothing: those of the README)`)
  process.exitCode = 2
}
