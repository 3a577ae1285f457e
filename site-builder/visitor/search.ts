/**
 * The one script of a site, run twice: by the search page, and by a thread of it that indexes and finds, so that the page
 * never waits. Bundled into `theme/assets/search-script.ts` by `npm run site:script`.
 */
import { runFinderThread } from './finder-thread.ts'
import { runSearchPage } from './search-page.ts'

if (typeof document === 'undefined') runFinderThread()
else runSearchPage()
