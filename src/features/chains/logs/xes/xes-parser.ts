import { SaxesParser } from 'saxes'
import { EventLogRefused } from '../event-log-refused.ts'
import { type TextEncoding, unknownEncoding } from '../source/log-text.ts'
import type { XesEvents } from './xes-events.ts'

const ENCODINGS: Record<string, TextEncoding> = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
}

/** The encoding that the XML declaration in the first bytes names; UTF-8 where it names none. Throws EventLogRefused. */
export function declaredEncoding(head: Uint8Array, path: string): TextEncoding {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8'
  const encoding = ENCODINGS[declared.toLowerCase()]
  if (!encoding) throw unknownEncoding(path, declared)
  return encoding
}

/**
 * A parser that hands the elements of a log on. It throws EventLogRefused for what is no XES, also for a
 * document type declaration: a log needs none, and entities declared there could make a small file endless.
 */
export function xesParser(path: string, events: XesEvents): SaxesParser {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new EventLogRefused('format', {
      de: `${path} enthält in Zeile ${parser.line} eine DOCTYPE-Angabe; solche Dateien werden nicht gelesen.`,
      en: `${path} has a DOCTYPE declaration in line ${parser.line}; such files are not read.`,
    })
  })
  parser.on('error', (error) => {
    throw new EventLogRefused('format', {
      de: `${path} ist ab Zeile ${parser.line} kein gültiges XML (${error.message}).`,
      en: `${path} is not valid XML from line ${parser.line} on (${error.message}).`,
    })
  })
  parser.on('opentag', (tag) => {
    events.open(tag, parser.line)
    if (events.root !== 'log') throw notXes(path, tag.name)
  })
  parser.on('closetag', () => events.close())
  return parser
}

function notXes(path: string, root: string): EventLogRefused {
  return new EventLogRefused('format', {
    de: `${path} ist kein XES: das äußerste Element heißt „${root}“ statt „log“.`,
    en: `${path} is not XES: its outermost element is "${root}" instead of "log".`,
  })
}
