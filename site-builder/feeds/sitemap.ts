/** What search engines and the national library's robots are told. */
import { escapeXml } from './xml.ts'

export interface SitemapEntry {
  url: string
  /** `YYYY-MM-DD`, or empty. */
  changed: string
}

export function sitemap(entries: readonly SitemapEntry[]): string {
  const lines = entries.map(
    ({ url, changed }) =>
      `<url><loc>${escapeXml(url)}</loc>${changed === '' ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</urlset>
`
}

/** Everyone may come in, the national library among them. `sitemapUrl` empty: the site has no address yet. */
export function robots(sitemapUrl: string): string {
  return `User-agent: *\nAllow: /\n${sitemapUrl === '' ? '' : `\nSitemap: ${sitemapUrl}\n`}`
}
