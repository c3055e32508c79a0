import { SaxesParser } from 'saxes'
import { EventIntake, type EventNames } from '../event-intake.ts'
import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLog, EventLogOptions } from '../event-log.ts'
import { logBytes } from '../source/log-bytes.ts'
import { logText, NotUtf8, type TextEncoding, unknownEncoding } from '../source/log-text.ts'
import { XesEvents } from './xes-events.ts'

const ENCODINGS: Record<string, TextEncoding> = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
}

/**
 * Reads an XES log (IEEE 1849) element by element, in the encoding its XML declaration names. `head` are
 * its first bytes. Throws EventLogRefused, also for a document type declaration: a log needs none, and
 * entities declared there could make a small file endless.
 */
export async function readXesLog(
  path: string,
  options: EventLogOptions,
  head: Uint8Array,
): Promise<EventLog> {
  const names: EventNames = {
    case: options.case ?? 'concept:name',
    activity: options.activity ?? 'concept:name',
    timestamp: options.timestamp ?? 'time:timestamp',
    start: options.start,
    resource: options.resource,
  }
  const encoding = declaredEncoding(head, path)
  const intake = new EventIntake(names, options)
  const events = new XesEvents(names, intake)
  const parser = xesParser(path, events)
  try {
    for await (const text of logText(logBytes(path), encoding, path)) parser.write(text)
  } catch (error) {
    throw error instanceof NotUtf8 ? unknownEncoding(path) : error
  }
  parser.close()
  refuseMissingKeys(path, names, events)
  return intake.finish(path, encoding)
}

function declaredEncoding(head: Uint8Array, path: string): TextEncoding {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8'
  const encoding = ENCODINGS[declared.toLowerCase()]
  if (!encoding) throw unknownEncoding(path, declared)
  return encoding
}

function xesParser(path: string, events: XesEvents): SaxesParser {
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

/** A key that no event has is a wrong name, not as many broken rows as there are events. */
function refuseMissingKeys(path: string, names: EventNames, events: XesEvents): void {
  if (events.events === 0) return
  const asked = [`case:${names.case}`, names.activity, names.timestamp, names.start, names.resource]
  const missing = asked.find((key) => key !== undefined && !events.keysMet.has(key))
  if (missing === undefined) return
  const found = [...events.keysFound].slice(0, 100).join(', ')
  throw new EventLogRefused('columns', {
    de: `Kein Ereignis in ${path} hat das Merkmal „${missing}“. Gefunden: ${found}.`,
    en: `No event in ${path} has the attribute "${missing}". Found: ${found}.`,
  })
}
