import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBinaryRows } from './binary-rows.ts'

type Row = (string | null)[]

const int16 = (value: number) => Buffer.from([(value >> 8) & 255, value & 255])
const int32 = (value: number) => Buffer.concat([int16(value >> 16), int16(value)])
const head = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), int32(0), int32(0)])
const field = (text: string | null) => {
  if (text === null) return int32(-1)
  const bytes = Buffer.from(text)
  return Buffer.concat([int32(bytes.length), bytes])
}
const sent = (rows: Row[]) =>
  Buffer.concat([head, ...rows.flatMap((row) => [int16(row.length), ...row.map(field)]), int16(-1)])

async function* cut(bytes: Buffer, places: number[]) {
  let from = 0
  for (const place of [...places.map((one) => one % bytes.length).toSorted((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(from, place)
    from = place
  }
}

async function read(chunks: AsyncIterable<Buffer>): Promise<Row[]> {
  const rows: Row[] = []
  await readBinaryRows(chunks, 2, (bytes, begins, lengths) => {
    rows.push(
      [0, 1].map((at) =>
        lengths[at] === -1 ? null : bytes.toString('utf8', begins[at], begins[at]! + lengths[at]!),
      ),
    )
  })
  return rows
}

test('rows come out as they were sent, wherever they are cut', async () => {
  const row = fc.tuple(fc.option(fc.string()), fc.option(fc.string()))
  await fc.assert(
    fc.asyncProperty(fc.array(row), fc.array(fc.nat(), { maxLength: 6 }), async (rows, places) => {
      expect(await read(cut(sent(rows), places))).toEqual(rows)
    }),
  )
})

test('nothing sent at all are no rows', async () => {
  expect(await read(cut(Buffer.alloc(0), []))).toEqual([])
})

test('rows that end too early, of another width or in another form are no rows', async () => {
  const whole = sent([['a', 'b']])
  await expect(read(cut(whole.subarray(0, -2), []))).rejects.toThrow('too early')
  await expect(read(cut(sent([['a', 'b', 'c']]), []))).rejects.toThrow('3 fields')
  await expect(read(cut(Buffer.alloc(40), []))).rejects.toThrow('binary form')
})
