import { ColumnExamples } from '../description/column-examples.ts'
import type { LogDescription } from '../description/describe-log.ts'
import { logBytes } from '../source/log-bytes.ts'
import type { LogSource } from '../source/log-source.ts'
import { logText, NotUtf8, unknownEncoding } from '../source/log-text.ts'
import { suggestedColumns } from '../description/usual-names.ts'
import { JsonText } from './json-text.ts'
import { beyondLimit, countWords, FARTHEST_TYPES } from '../limits/log-limits.ts'
import type { EventLogRefused } from '../event-log-refused.ts'
import { ObjectTypes } from './object-types.ts'
import { type OcelItem, OcelItems, type OcelSection } from './ocel-items.ts'

/**
 * The types of objects and the attributes of events of an OCEL 2.0 log. It is read to `size` bytes, and
 * farther only until the types of objects are known. Throws EventLogRefused where it is no OCEL 2.0.
 */
export async function describeOcelLog(source: LogSource, size: number): Promise<LogDescription> {
  const examples = new ColumnExamples()
  const objectTypes = new ObjectTypes(source.name)
  const item = (section: OcelSection, { line, name, type, attributes }: OcelItem): void => {
    if (section === 'objectTypes') objectTypes.meet(name, line)
    if (section === 'objects') objectTypes.meet(type, line)
    if (section === 'eventTypes') for (const attribute of attributes) examples.meet(attribute.name)
    if (section === 'events')
      for (const attribute of attributes) examples.add(attribute.name, attribute.value)
  }
  const json = new JsonText(source.name, new OcelItems(source.name, { begin: () => undefined, item }))
  let length = 0
  try {
    for await (const text of logText(logBytes(source), 'utf-8', source.name)) {
      json.write(text)
      length += text.length
      if (length >= size && objectTypes.size > 0) break
      if (length > FARTHEST_TYPES) throw typesTooFar(source.name, json.line)
    }
  } catch (error) {
    throw error instanceof NotUtf8 ? unknownEncoding(source.name) : error
  }
  if (length < size) json.end()
  const columns = examples.columns()
  // The other parts of an event have their fixed places.
  const { start, resource } = suggestedColumns(columns.map(({ name }) => name))
  const suggested = { ...(start && { start }), ...(resource && { resource }) }
  return { format: 'ocel', columns, suggested, objectTypes: [...objectTypes] }
}

function typesTooFar(path: string, line: number): EventLogRefused {
  const { de, en } = countWords(FARTHEST_TYPES)
  const words = {
    de: `auf den ersten ${de} Zeichen steht keine Art von Objekten; „objectTypes“ oder „objects“ müssen vor „events“ stehen`,
    en: `there is no type of objects in the first ${en} characters; "objectTypes" or "objects" have to stand before "events"`,
  }
  return beyondLimit(path, words, { line })
}
