/** An archive whose files are stored as they are: what an OpenDocument needs. @see APPNOTE.TXT 4.3 */
import { crc32 } from 'node:zlib'

export function zipOf(files: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of files) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    // Version 2.0, no flag, stored, 1 January 1980.
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(33, 8)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\u0003\u0004'), facts, path, data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, rest, path)
    offset += 30 + path.length + data.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(table.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, table, Buffer.from('PK\u0005\u0006'), end])
}
