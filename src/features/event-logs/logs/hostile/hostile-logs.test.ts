import { describe, expect, test } from 'vitest'
import { memoryBound, readInChild } from './child-reading.testing.ts'
import type { HOSTILE_LOGS } from './hostile-logs.testing.ts'

const MIB = 1024 * 1024

/** Why each log is refused, and in which line. */
const REFUSALS: Record<keyof typeof HOSTILE_LOGS, [reason: string, english: RegExp]> = {
  'csv: zeros': ['encoding', /neither UTF-8 nor Windows-1252/],
  'csv: a row without end': ['format', /\(line 2\): a row of more than 4,194,304 characters/],
  'csv: a row of empty values without end': ['format', /\(line 2\): a row of more than 4,194,304/],
  'csv: a quotation mark that is not closed': ['format', /\(line 2\): a row .*quotation mark is not closed/],
  'csv: a header of very many columns': ['columns', /\(line 1\): the file has 81,516 columns/],
  'csv: a million activities': ['columns', /\(line 10002\): more than 10,000 .*activities in "activity"/],
  'csv: a case for each event': [
    'columns',
    /\(line 1500002\): more than 1,500,000 different cases in "case"/,
  ],
  'csv: very long names': ['broken-rows', /line 2: "activity" = "ä{59}…": longer than 1,000 characters/],
  'csv: very long times': ['broken-rows', /line 2: "timestamp" = "€{59}…": not readable/],
  'xes: a document type without end': ['format', /\(line 1\): an element, a text or a comment/],
  'xes: an attribute without end': ['format', /\(line 1\): an element/],
  'xes: the name of an element without end': ['format', /\(line 1\): an element/],
  'xes: text without end': ['format', /\(line 1\): an element, a text/],
  'xes: a comment without end': ['format', /\(line 1\): an element, a text or a comment/],
  'xes: a million attributes of one element': ['format', /\(line 101\): .*more than 100 XML attributes/],
  'xes: elements in elements': ['format', /\(line 32\): more than 32 elements/],
  'xes: long elements in long elements': ['format', /\(line 32\): more than 32 elements/],
  'xes: a million attributes of one event': ['format', /\(line 1002\): an event .*1,000 attributes/],
  'xes: a million activities': ['columns', /\(line 10002\): more than 10,000 different activities/],
  'xes: a trace that does not tell its case': [
    'columns',
    /\(line 10001\): more than 10,000 events of a trace/,
  ],
  'xes: very long names': ['broken-rows', /line 2: "concept:name" = "ä{59}…": longer than 1,000/],
  'ocel: lists in lists': ['format', /\(line 1\): more than 32 lists or objects/],
  'ocel: objects in objects': ['format', /\(line 32\): more than 32 lists or objects/],
  'ocel: a text without end': ['format', /\(line 1\): a text or a number of more than 4,194,304/],
  'ocel: a key without end': ['format', /\(line 1\): a text/],
  'ocel: a number without end': ['format', /\(line 1\): a text or a number/],
  'ocel: a million types of objects': ['columns', /\(line 1001\): more than 1,000 different types/],
  'ocel: very many very long objects': ['columns', /\(line \d+\): the names .*longer than 100,663,296 bytes/],
  'ocel: more objects than may be cases': [
    'columns',
    /\(line 1500001\): more than 1,500,000 objects are cases/,
  ],
  'ocel: a million activities': ['columns', /\(line 10002\): more than 10,000 different activities/],
  'ocel: very long names': ['broken-rows', /line 2: event "e": "type" = "ä{59}…": longer than 1,000/],
  'ocel: a million attributes of one event': ['format', /\(line 2\): "e" has more than 1,000 attributes/],
  'ocel: very long attributes of one event': ['format', /\(line 2\): "e" has more than 1,000 attributes/],
  'ocel: an event of a million objects': ['format', /\(line 2\): "e" has more than 10,000 relationships/],
}

/** Those that take seconds until they are refused, which only a deep run has. */
const SLOW = new Set(['csv: a case for each event', 'ocel: more objects than may be cases'])
const deep = process.env.NAHTLOS_DEEP === '1'

/** Bytes of those that are refused at their end; the others would go on for a GiB. */
const SIZES: { [name in keyof typeof HOSTILE_LOGS]?: number } = {
  'csv: a header of very many columns': 1 * MIB,
  'csv: very long names': 10 * MIB,
  'csv: very long times': 10 * MIB,
  'xes: very long names': 10 * MIB,
  'ocel: very long names': 10 * MIB,
}

describe.concurrent('a log that would fill the memory is refused, read and described within 512 MiB', () => {
  const chosen = Object.entries(REFUSALS).filter(([name]) => deep || !SLOW.has(name))
  test.each(chosen)('%s', { timeout: deep ? 600_000 : 60_000 }, async (name, [reason, english]) => {
    const size = SIZES[name as keyof typeof REFUSALS] ?? 1024 * MIB
    const reading = await readInChild(name, size)
    expect(reading.read).toMatchObject({ reason, words: { en: expect.stringMatching(english) } })
    expect(reading.bytes).toBeLessThan(memoryBound(reading))
  })
})
