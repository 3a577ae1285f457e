/** A text to fill in, or a table of sums, as OpenDocument 1.3 with the parts that an office suite asks for. */
import { zipOf } from './zip.ts'

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3"'

export function textDocument(title: string, lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join('')
  return pack('text', `<office:text><text:h text:outline-level="1">${escaped(title)}</text:h>${body}</office:text>`)
}

/** @param lines cells are parted by « | »; what reads as a number is one. */
export function spreadsheet(title: string, lines: readonly string[]): Uint8Array {
  const rows = lines.map((line) => `<table:table-row>${line.split('|').map(cell).join('')}</table:table-row>`).join('')
  const name = escaped(title).slice(0, 30)
  return pack(
    'spreadsheet',
    `<office:spreadsheet><table:table table:name="${name}">${rows}</table:table></office:spreadsheet>`,
  )
}

function cell(text: string): string {
  const value = text.trim()
  const type = /^-?\d+$/.test(value)
    ? `office:value-type="float" office:value="${value}"`
    : 'office:value-type="string"'
  return `<table:table-cell ${type}><text:p>${escaped(value)}</text:p></table:table-cell>`
}

function pack(kind: 'text' | 'spreadsheet', body: string): Uint8Array {
  const type = `application/vnd.oasis.opendocument.${kind}`
  const xml = '<?xml version="1.0" encoding="UTF-8"?>'
  return zipOf([
    ['mimetype', type],
    [
      'content.xml',
      `${xml}<office:document-content ${NAMES}><office:body>${body}</office:body></office:document-content>`,
    ],
    [
      'META-INF/manifest.xml',
      `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
  ])
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
