import { EventLogRefused, type RefusalReason, type Words } from '../event-log-refused.ts'

/*
 * What a log may hold. A log comes from outside and may be made to fill the memory of whoever reads it:
 * with these limits reading one needs no more than 512 MiB and 60 bytes per event, whatever it holds.
 * No log that is meant to be read comes near them.
 */

/** Characters of a name; a longer one is text, taken for a name by mistake, and could not be shown. */
export const LONGEST_NAME = 1000
/** Characters of what a reader has to hold at once: a row of CSV, an element of XML, a text of JSON. */
export const LONGEST_PIECE = 4 * 1024 * 1024
/** Levels of elements or brackets, whose openings are kept until they close; XES and OCEL need about six. */
export const DEEPEST_NESTING = 32
/** Columns, attributes of one event or types of objects: more than a person can choose from. */
export const MOST_COLUMNS = 1000
/** Attributes in the tag of one XML element, of which XES knows six. */
export const MOST_IN_TAG = 100
/** Different activities; where there are more the column holds something else, like numbers of cases. */
export const MOST_ACTIVITIES = 10_000
/** Different resources: organisations are far fewer, but a person may be taken for one. */
export const MOST_RESOURCES = 100_000
/** Different cases, each of which was measured to cost some 180 bytes with a short name. */
export const MOST_CASES = 1_500_000
/** Bytes of all names together, which is 67 for each of so many cases. */
export const MOST_NAME_BYTES = 96 * 1024 * 1024
/** Events; their columns alone fill one to two GiB then, which a server just has. */
export const MOST_EVENTS = 50_000_000
/** Objects that one event may be related to; all of them are held until the event is over. */
export const MOST_RELATED = 10_000
/** Events of a trace that wait for the name of their case; XES writes it before them. */
export const MOST_WAITING = 10_000
/** Times that unpacked bytes may be as many as packed ones: of the logs in our tests the most regular one shrinks to an 88th. */
export const MOST_UNPACKED = 200
/** Unpacked bytes that are read however few they were when packed, so that small regular logs pass. */
export const ALWAYS_UNPACKED = 32 * 1024 * 1024
/** Characters of an OCEL log in which its types of objects are looked for: three seconds of reading. */
export const FARTHEST_TYPES = 64 * 1024 * 1024

/** A number as people write it, by languages: 10.000 and 10,000. */
export function countWords(count: number): Words {
  return { de: count.toLocaleString('de-DE'), en: count.toLocaleString('en-GB') }
}

/** The refusal of a log that is beyond a limit; `what` ends a sentence that began with its name. */
export function beyondLimit(
  path: string,
  what: Words,
  { line, reason = 'format' }: { line?: number; reason?: RefusalReason } = {},
): EventLogRefused {
  const de = line === undefined ? '' : ` (Zeile ${line})`
  const en = line === undefined ? '' : ` (line ${line})`
  return new EventLogRefused(reason, {
    de: `${path} wurde nicht eingelesen${de}: ${what.de}.`,
    en: `${path} was not read${en}: ${what.en}.`,
  })
}
