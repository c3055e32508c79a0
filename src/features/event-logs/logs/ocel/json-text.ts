import { EventLogRefused } from '../event-log-refused.ts'
import { beyondLimit, countWords, DEEPEST_NESTING, LONGEST_PIECE } from '../limits/log-limits.ts'

/** Takes the parts of a JSON text in their order. */
export type JsonTaker = {
  /** An object or a list begins; `line` from 1. */
  open(bracket: '{' | '[', line: number): void
  close(): void
  key(name: string): void
  /** A text, or a number or truth as a text; null is empty. */
  value(text: string): void
}

/** What may come next. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing'

/**
 * Reads JSON (RFC 8259) that comes in pieces, without ever holding more than one key or value. Each of them
 * is left to JSON.parse; brackets, colons and commas are followed here.
 */
export class JsonText {
  line = 1
  #rest = ''
  #expected: Expected = 'value'
  readonly #open: ('{' | '[')[] = []
  readonly #path: string
  readonly #taker: JsonTaker

  constructor(path: string, taker: JsonTaker) {
    this.#path = path
    this.#taker = taker
  }

  /** Throws EventLogRefused with the line where the text is no JSON or longer or deeper than there is room for, and what the taker throws. */
  write(piece: string): void {
    const text = this.#rest + piece
    let at = this.#behindSpace(text, 0)
    while (at < text.length) {
      const end = endOfToken(text, at)
      if (end === undefined) break
      this.#take(text.slice(at, end))
      at = this.#behindSpace(text, end)
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > LONGEST_PIECE) throw this.#tooLong()
  }

  /** Says that the text is over. Throws EventLogRefused where something is missing. */
  end(): void {
    // A number at the very end is over only when something follows it.
    this.write(' ')
    if (this.#rest !== '' || this.#expected !== 'nothing') throw this.#malformed('…')
  }

  #behindSpace(text: string, from: number): number {
    let at = from
    while (at < text.length && isSpace(text.charCodeAt(at))) {
      if (text.charCodeAt(at) === 0x0a) this.line++
      at++
    }
    return at
  }

  #take(token: string): void {
    if (token === '{' || token === '[') this.#takeOpening(token)
    else if (token === '}' || token === ']') this.#takeClosing(token)
    else if (token === ':') this.#go('colon', 'value', token)
    else if (token === ',') this.#go('comma or end', this.#open.at(-1) === '{' ? 'key' : 'value', token)
    else if (this.#expected.startsWith('key')) this.#takeKey(token)
    else this.#takeValue(token)
  }

  #takeOpening(bracket: '{' | '['): void {
    if (!this.#expected.startsWith('value')) throw this.#malformed(bracket)
    if (this.#open.push(bracket) > DEEPEST_NESTING) throw this.#tooDeep()
    this.#expected = bracket === '{' ? 'key or end' : 'value or end'
    this.#taker.open(bracket, this.line)
  }

  #takeClosing(bracket: '}' | ']'): void {
    const opening = bracket === '}' ? '{' : '['
    if (!this.#expected.endsWith('or end') || this.#open.pop() !== opening) throw this.#malformed(bracket)
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end'
    this.#taker.close()
  }

  #takeKey(token: string): void {
    if (!token.startsWith('"')) throw this.#malformed(token)
    this.#expected = 'colon'
    this.#taker.key(String(this.#parsed(token)))
  }

  #takeValue(token: string): void {
    if (!this.#expected.startsWith('value')) throw this.#malformed(token)
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end'
    this.#taker.value(String(this.#parsed(token) ?? ''))
  }

  #go(from: Expected, to: Expected, token: string): void {
    if (this.#expected !== from) throw this.#malformed(token)
    this.#expected = to
  }

  #parsed(token: string): unknown {
    try {
      return JSON.parse(token)
    } catch {
      throw this.#malformed(token)
    }
  }

  #tooLong(): EventLogRefused {
    const most = countWords(LONGEST_PIECE)
    const de = `hier beginnt ein Text oder eine Zahl von mehr als ${most.de} Zeichen`
    const en = `a text or a number of more than ${most.en} characters begins here`
    return beyondLimit(this.#path, { de, en }, { line: this.line })
  }

  #tooDeep(): EventLogRefused {
    const most = countWords(DEEPEST_NESTING)
    const de = `mehr als ${most.de} Listen oder Objekte stehen ineinander`
    const en = `more than ${most.en} lists or objects stand in each other`
    return beyondLimit(this.#path, { de, en }, { line: this.line })
  }

  #malformed(token: string): EventLogRefused {
    const shown = token.slice(0, 60)
    return new EventLogRefused('format', {
      de: `${this.#path} ist in Zeile ${this.line} kein gültiges JSON (bei „${shown}“).`,
      en: `${this.#path} is not valid JSON in line ${this.line} (at "${shown}").`,
    })
  }
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Where the key, value or sign that begins at `from` ends; undefined where its end has not come yet. */
function endOfToken(text: string, from: number): number | undefined {
  const first = text[from]!
  if ('{}[]:,'.includes(first)) return from + 1
  if (first === '"') return endOfString(text, from)
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !'{}[]:,"'.includes(text[at]!)) at++
  return at < text.length ? at : undefined
}

function endOfString(text: string, from: number): number | undefined {
  let quote = text.indexOf('"', from + 1)
  while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1)
  return quote === -1 ? undefined : quote + 1
}

/** A quotation mark behind an odd number of backslashes belongs to the string. */
function isEscaped(text: string, quote: number): boolean {
  let at = quote - 1
  while (text[at] === '\\') at--
  return (quote - at) % 2 === 0
}
