import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { EventLogRefused, type Words } from '../event-log-refused.ts'
import {
  beyondLimit,
  countWords,
  DEEPEST_NESTING,
  LONGEST_NAME,
  LONGEST_PIECE,
  MOST_IN_TAG,
} from '../limits/log-limits.ts'
import { shortened } from '../limits/shown-text.ts'
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
 * The same goes for elements that are longer, deeper or wider than there is room for.
 */
export class XesParser {
  readonly #parser = new SaxesParser()
  readonly #path: string
  readonly #events: XesEvents
  #depth = 0
  #inTag = 0
  /** Characters since the last tag ended, but for the rest of the piece in which it did, and its line. */
  #sinceTag = 0
  #tagLine = 1

  constructor(path: string, events: XesEvents) {
    this.#path = path
    this.#events = events
    this.#parser.on('doctype', () => {
      throw this.#noDoctype()
    })
    this.#parser.on('error', ({ message }) => {
      throw this.#malformed(message)
    })
    this.#parser.on('attribute', () => {
      if (++this.#inTag > MOST_IN_TAG) throw this.#beyond(MOST_IN_TAG, TOO_WIDE)
    })
    this.#parser.on('opentag', (tag) => this.#open(tag))
    this.#parser.on('closetag', () => {
      this.#depth--
      this.#tagEnded()
      events.close()
    })
  }

  write(text: string): void {
    this.#sinceTag += text.length
    this.#parser.write(text)
    if (this.#sinceTag > LONGEST_PIECE) throw this.#beyond(LONGEST_PIECE, TOO_LONG, this.#tagLine)
  }

  /** Says that the document is over. */
  close(): void {
    this.#parser.close()
  }

  #open(tag: SaxesTagPlain): void {
    if (++this.#depth > DEEPEST_NESTING) throw this.#beyond(DEEPEST_NESTING, TOO_DEEP)
    if (tag.name.length > LONGEST_NAME) throw this.#beyond(LONGEST_NAME, TOO_LONG)
    this.#inTag = 0
    this.#tagEnded()
    this.#events.open(tag, this.#parser.line)
    if (this.#events.root !== 'log') throw notXes(this.#path, tag.name)
    // The parser keeps the tag until its element closes; only its name is needed for that.
    tag.attributes = {}
  }

  #tagEnded(): void {
    this.#sinceTag = 0
    this.#tagLine = this.#parser.line
  }

  #beyond(most: number, what: (most: string) => Words, line = this.#parser.line): EventLogRefused {
    const { de, en } = countWords(most)
    return beyondLimit(this.#path, { de: what(de).de, en: what(en).en }, { line })
  }

  #noDoctype(): EventLogRefused {
    const { line } = this.#parser
    return new EventLogRefused('format', {
      de: `${this.#path} enthält in Zeile ${line} eine DOCTYPE-Angabe; solche Dateien werden nicht gelesen.`,
      en: `${this.#path} has a DOCTYPE declaration in line ${line}; such files are not read.`,
    })
  }

  #malformed(message: string): EventLogRefused {
    const { line } = this.#parser
    return new EventLogRefused('format', {
      de: `${this.#path} ist ab Zeile ${line} kein gültiges XML (${shortened(message)}).`,
      en: `${this.#path} is not valid XML from line ${line} on (${shortened(message)}).`,
    })
  }
}

const TOO_DEEP = (most: string): Words => ({
  de: `mehr als ${most} Elemente stehen ineinander`,
  en: `more than ${most} elements stand in each other`,
})

const TOO_WIDE = (most: string): Words => ({
  de: `ein Element hat mehr als ${most} XML-Attribute`,
  en: `an element has more than ${most} XML attributes`,
})

const TOO_LONG = (most: string): Words => ({
  de: `hier beginnt ein Element, ein Text oder ein Kommentar von mehr als ${most} Zeichen`,
  en: `an element, a text or a comment of more than ${most} characters begins here`,
})

function notXes(path: string, root: string): EventLogRefused {
  return new EventLogRefused('format', {
    de: `${path} ist kein XES: das äußerste Element heißt „${shortened(root)}“ statt „log“.`,
    en: `${path} is not XES: its outermost element is "${shortened(root)}" instead of "log".`,
  })
}
