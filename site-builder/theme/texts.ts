/** The words of an item: its text with the holes filled, its summary. */
import type { MarkdownDocument } from '../markdown/document.ts'
import type { Content } from '../model/site.ts'
import { french } from '../words/typography.ts'
import type { SiteContext } from './context.ts'

export function documentOf(context: SiteContext, content: Content): MarkdownDocument {
  const document = context.documents.get(content.path)
  if (document === undefined) throw new Error(`no document for ${content.path}`)
  return document
}

/** Its description, else its opening sentence, else its first sentences. */
export function summaryOf(context: SiteContext, content: Content): string {
  return french(content.description || content.lead || (context.documents.get(content.path)?.summary ?? ''))
}
