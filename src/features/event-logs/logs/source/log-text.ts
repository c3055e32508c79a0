import { EventLogRefused } from '../event-log-refused.ts'

export type TextEncoding = 'utf-8' | 'windows-1252'

/** Thrown where bytes meant to be UTF-8 are not, so that a reader can try Windows-1252 instead. */
export class NotUtf8 extends Error {}

/** Bytes that stand for no character in Windows-1252, and the line end of EBCDIC, which is none of a text in it. */
const UNDEFINED_BYTES = [0x15, 0x81, 0x8d, 0x8f, 0x90, 0x9d]

/**
 * Bytes as text, chunk by chunk, without a byte order mark. Throws NotUtf8 for bytes that are not UTF-8,
 * and EventLogRefused for bytes that are no text or not Windows-1252.
 */
export async function* logText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  path: string,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let lastByte = 0
  for await (const chunk of bytes) {
    refuseUntypical(chunk, encoding, lastByte, path)
    lastByte = chunk.at(-1) ?? lastByte
    yield decoded(decoder, chunk)
  }
  const rest = decoded(decoder)
  if (rest !== '') yield rest
}

/** The text of the first bytes of a log, without a sign that was cut at their end. Throws as logText. */
export function headText(head: Uint8Array, encoding: TextEncoding, path: string): string {
  refuseUntypical(head, encoding, 0, path)
  return decoded(new TextDecoder(encoding, { fatal: true }), head)
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new NotUtf8('bytes are not UTF-8')
  }
}

function refuseUntypical(chunk: Uint8Array, encoding: TextEncoding, lastByte: number, path: string): void {
  if (chunk.includes(0)) throw unknownEncoding(path)
  if (encoding === 'windows-1252') refuseOtherThanWindows1252(chunk, lastByte, path)
}

/**
 * A file that is not UTF-8 but holds the two bytes of a UTF-8 umlaut (C3, then 80 to BF) mixes encodings:
 * read as Windows-1252 it would silently turn ü into Ã¼.
 */
function refuseOtherThanWindows1252(chunk: Uint8Array, lastByte: number, path: string): void {
  if (UNDEFINED_BYTES.some((byte) => chunk.includes(byte))) throw unknownEncoding(path)
  let before = lastByte
  for (let at = 0; at < chunk.length; at++) {
    const byte = chunk[at]!
    if (before === 0xc3 && byte >= 0x80 && byte <= 0xbf) throw unknownEncoding(path)
    before = byte
  }
}

/** The refusal of a log in another encoding than the two that are known. */
export function unknownEncoding(path: string, declared?: string): EventLogRefused {
  const named = declared === undefined ? '' : ` („${declared}“)`
  return new EventLogRefused('encoding', {
    de: `${path} ist weder UTF-8 noch Windows-1252${named}.`,
    en: `${path} is neither UTF-8 nor Windows-1252${named.replace('„', '"').replace('“', '"')}.`,
  })
}
