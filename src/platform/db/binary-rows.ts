const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')
const headerBytes = signature.length + 8
const over = -1

/**
 * Takes one row: field f stands in `bytes` from `begins[f]` on, `lengths[f]` bytes long; -1 for null. The arrays are
 * the same for every row.
 */
export type RowTaker = (bytes: Buffer, begins: Int32Array, lengths: Int32Array) => void

/**
 * Reads what `copy (…) to stdout (format binary)` sends, chunk by chunk, however rows are cut (PostgreSQL manual,
 * COPY, "Binary Format"). Nothing sent at all are no rows. Throws where it is another format, a row has another number of
 * fields, or the end is missing.
 */
export async function readBinaryRows(
  chunks: AsyncIterable<Buffer>,
  fields: number,
  take: RowTaker,
): Promise<void> {
  const [begins, lengths] = [new Int32Array(fields), new Int32Array(fields)]
  let rest: Buffer = Buffer.alloc(0)
  let begun = false
  let ended = false
  for await (const chunk of chunks) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    if (!begun) {
      if (bytes.length < headerBytes) {
        rest = bytes
        continue
      }
      at = rowsBegin(bytes)
      begun = true
    }
    for (let next = rowEnd(bytes, at, begins, lengths); next > 0; next = rowEnd(bytes, at, begins, lengths)) {
      take(bytes, begins, lengths)
      at = next
    }
    ended = at + 2 <= bytes.length && bytes.readInt16BE(at) === over
    rest = bytes.subarray(at)
  }
  if (!ended && (begun || rest.length > 0)) throw new Error('rows of the database ended too early')
}

function rowsBegin(bytes: Buffer): number {
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new Error('not the binary form of rows of the database')
  return headerBytes + bytes.readInt32BE(headerBytes - 4)
}

/** Where the row that begins at `at` ends; 0 where it is not whole yet or no row comes any more. */
function rowEnd(bytes: Buffer, at: number, begins: Int32Array, lengths: Int32Array): number {
  if (at + 2 > bytes.length) return 0
  const fields = bytes.readInt16BE(at)
  if (fields === over) return 0
  if (fields !== lengths.length) throw new Error(`a row of ${fields} fields instead of ${lengths.length}`)
  let place = at + 2
  for (let field = 0; field < fields; field++) {
    if (place + 4 > bytes.length) return 0
    const length = bytes.readInt32BE(place)
    begins[field] = place + 4
    lengths[field] = length
    place += 4 + Math.max(length, 0)
  }
  return place <= bytes.length ? place : 0
}
