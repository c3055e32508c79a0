import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EventLogRefused } from '../event-log-refused.ts'
import { JsonText, type JsonTaker } from './json-text.ts'

/** Builds the value up again, with numbers and truths as texts and null as an empty one. */
class Builder implements JsonTaker {
  root: unknown
  readonly #open: { value: object; key: string }[] = []

  open(bracket: '{' | '['): void {
    const value = bracket === '{' ? {} : []
    this.#put(value)
    this.#open.push({ value, key: '' })
  }
  close(): void {
    this.#open.pop()
  }
  key(name: string): void {
    this.#open.at(-1)!.key = name
  }
  value(text: string): void {
    this.#put(text)
  }
  #put(value: unknown): void {
    const parent = this.#open.at(-1)
    if (!parent) this.root = value
    else if (Array.isArray(parent.value)) parent.value.push(value)
    else Object.defineProperty(parent.value, parent.key, { value, enumerable: true, configurable: true })
  }
}

function read(pieces: string[]): { value: unknown; line: number } {
  const builder = new Builder()
  const json = new JsonText('log.json', builder)
  for (const piece of pieces) json.write(piece)
  json.end()
  return { value: builder.root, line: json.line }
}

/** What JSON.parse makes of a text, with all scalars as texts. */
const wanted = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null ? value : String(value ?? ''),
  )

const cut = (text: string, places: number[]): string[] => {
  const at = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length]
  return at.slice(1).map((end, index) => text.slice(at[index], end))
}

const places = fc.array(fc.nat(10_000), { maxLength: 6 })

describe('JSON in pieces', () => {
  test('any value comes out as JSON.parse has it, wherever its text is cut', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), places, (value, indent, cuts) => {
        const text = JSON.stringify(value, null, indent)
        expect(read(cut(text, cuts)).value).toEqual(wanted(text))
      }),
    )
  })

  test('a text that JSON.parse refuses is refused, and no other', () => {
    const spoiled = fc.tuple(
      fc.jsonValue(),
      fc.nat(10_000),
      fc.nat(2),
      fc.constantFrom(...'{}[]:,"\\ \t0-e.nu\u0001'.split('')),
    )
    fc.assert(
      fc.property(spoiled, places, ([value, place, away, sign], cuts) => {
        const whole = JSON.stringify(value)
        const at = place % (whole.length + 1)
        const text = whole.slice(0, at) + sign + whole.slice(at + away)
        let parsed: unknown
        try {
          parsed = wanted(text)
        } catch {
          expect(() => read(cut(text, cuts))).toThrow(EventLogRefused)
          return
        }
        expect(read(cut(text, cuts)).value).toEqual(parsed)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['"a\\\\"', 'a\\'],
    ['"a\\"b"', 'a"b'],
    ['"a\\\\\\"b"', 'a\\"b'],
    ['"\\u00fc\\n"', 'ü\n'],
    [' 1.50 ', '1.5'],
    ['null', ''],
    ['true', 'true'],
  ])('%s', (text, value) => {
    for (let at = 0; at <= text.length; at++) {
      expect(read([text.slice(0, at), text.slice(at)]).value).toBe(value)
    }
  })

  test('a refusal names the line', () => {
    expect(() => read(['{\n"a": 1,\n', '"b" 2}'])).toThrow('not valid JSON in line 3 (at "2")')
    expect(() => read(['{\n"a": 1,\n', '"b'])).toThrow('not valid JSON in line 3')
  })
})
