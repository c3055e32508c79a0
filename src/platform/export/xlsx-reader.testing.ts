import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'

/** A cell as it is stored: its type (`n` for numbers and days), its words, and the format of numbers it is shown in. */
export type StoredCell = { type: string; value: string; format: string | null; formula: boolean }

/** The cells of the first sheet of an XLSX file by their names (`A1`), read with nothing of what wrote them. */
export function readXlsx(file: Uint8Array): Map<string, StoredCell> {
  const parts = unzip(Buffer.from(file))
  const formats = formatsOf(parts.get('xl/styles.xml')!)
  const cells = new Map<string, StoredCell>()
  let cell: StoredCell | null = null
  let inside = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c') {
      const style = attributes['s'] === undefined ? null : formats[Number(attributes['s'])]
      cell = { type: attributes['t'] ?? 'n', value: '', format: style ?? null, formula: false }
      cells.set(attributes['r']!, cell)
    }
    if (name === 'f' && cell) cell.formula = true
    inside = name
  })
  parser.on('text', (text) => {
    if (cell && (inside === 't' || inside === 'v')) cell.value += text
  })
  parser.on('closetag', ({ name }) => {
    inside = ''
    if (name !== 'c' || !cell) return
    cell.value = cell.value.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, sign) =>
      String.fromCharCode(Number.parseInt(sign, 16)),
    )
    cell = null
  })
  parser.write(parts.get('xl/worksheets/sheet1.xml')!).close()
  return cells
}

/** The day a spreadsheet means by its number, as YYYY-MM-DD; days from 1 March 1900 on. */
export const dayOf = (serial: string): string =>
  Temporal.PlainDate.from('1899-12-30')
    .add({ days: Number(serial) })
    .toString()

/** Number formats by style, in the order in which cells name them. */
function formatsOf(styles: string): (string | null)[] {
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((found) => [
      found[1]!,
      found[2]!,
    ]),
  )
  const cells = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)![0]
  return [...cells.matchAll(/<xf numFmtId="(\d+)"/g)].map((found) => codes.get(found[1]!) ?? null)
}

/** The parts of a ZIP file as text, found by its directory at the end. */
function unzip(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(start, start + size)
    parts.set(
      file.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'),
    )
    at += 46 + name + extra + comment
  }
  return parts
}
