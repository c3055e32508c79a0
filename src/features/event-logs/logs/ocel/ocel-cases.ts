import { EventIntake, type EventNames } from '../event-intake.ts'
import { EventLogRefused, type Words } from '../event-log-refused.ts'
import type { EventLogOptions } from '../event-log.ts'
import { tooLong } from '../limits/intake-limits.ts'
import { beyondLimit, countWords, MOST_CASES, MOST_COLUMNS, MOST_NAME_BYTES } from '../limits/log-limits.ts'
import { listed, shortened } from '../limits/shown-text.ts'
import { ObjectTypes } from './object-types.ts'
import type { OcelItem, OcelSection, OcelTaker } from './ocel-items.ts'

/**
 * Takes the items of an OCEL log with the objects of one type as its cases: an event belongs to each of
 * them that it is related to, once, whatever the qualifiers of its relationships are.
 */
export class OcelCases implements OcelTaker {
  readonly intake: EventIntake
  /** Whether events stood before the objects that tell their cases: then the log has to be read again. */
  eventsCameFirst = false
  /** Events that are related to no object of the type. */
  withoutCase = 0
  #objectsKnown = false
  #typesDeclared = false
  readonly #types: ObjectTypes
  readonly #attributes = new Set<string>()
  /** The objects of the type by their ids. */
  readonly #cases = new Map<string, string>()
  #idBytes = 0
  readonly #path: string
  readonly #options: EventLogOptions
  readonly #names: EventNames

  constructor(path: string, options: EventLogOptions) {
    this.#path = path
    this.#types = new ObjectTypes(path)
    this.#options = options
    const { objectType, start, resource } = options
    this.#names = { case: objectType ?? '', activity: 'type', timestamp: 'time', start, resource }
    this.intake = new EventIntake(path, this.#names, options)
  }

  /** Says that the log was read to its end and is read again, now with all objects known. */
  again(): void {
    this.eventsCameFirst = false
    this.#objectsKnown = true
  }

  begin(section: OcelSection): void {
    if (section === 'eventTypes' || section === 'objectTypes') return
    // Not only at the end, which may be far.
    if (this.#typesDeclared) this.refuseUnknownType()
    if (section === 'objects') this.#objectsKnown = true
    else this.eventsCameFirst = !this.#objectsKnown
  }

  item(section: OcelSection, item: OcelItem): void {
    if (section === 'objectTypes') this.#takeType(item)
    else if (section === 'eventTypes') this.#meetAttributes(item)
    else if (section === 'objects') this.#takeObject(item)
    else if (!this.eventsCameFirst) this.#takeEvent(item)
  }

  /** Throws EventLogRefused with the types found where there are no objects of the type that was asked for. */
  refuseUnknownType(): void {
    const { objectType } = this.#options
    if (objectType !== undefined && this.#types.has(objectType)) return
    const found = listed(this.#types)
    const asked =
      objectType === undefined
        ? {
            de: 'Es fehlt die Art der Objekte, die Fälle sind.',
            en: 'The type of objects that are cases is missing.',
          }
        : {
            de: `Objekte der Art „${shortened(objectType)}“ gibt es nicht.`,
            en: `There are no objects of the type "${shortened(objectType)}".`,
          }
    throw new EventLogRefused('columns', {
      de: `${asked.de} Arten in ${this.#path}: ${found}.`,
      en: `${asked.en} Types in ${this.#path}: ${found}.`,
    })
  }

  /** Throws EventLogRefused where no event has an attribute that was asked for: it is a wrong name. */
  refuseMissingAttributes(): void {
    const missing = [this.#names.start, this.#names.resource].find(
      (name) => name !== undefined && !this.#attributes.has(name),
    )
    if (missing === undefined) return
    const found = listed(this.#attributes)
    throw new EventLogRefused('columns', {
      de: `Kein Ereignis in ${this.#path} hat das Merkmal „${missing}“. Gefunden: ${found}.`,
      en: `No event in ${this.#path} has the attribute "${missing}". Found: ${found}.`,
    })
  }

  #beyond(what: Words, line: number): EventLogRefused {
    return beyondLimit(this.#path, what, { line, reason: 'columns' })
  }

  #meetAttributes({ attributes }: OcelItem): void {
    for (const { name } of attributes) {
      const asked = name === this.#names.start || name === this.#names.resource
      if (asked || this.#attributes.size < MOST_COLUMNS) this.#attributes.add(name)
    }
  }

  #takeType({ name, line }: OcelItem): void {
    this.#typesDeclared = true
    this.#types.meet(name, line)
  }

  #takeObject({ id, type, line }: OcelItem): void {
    this.#types.meet(type, line)
    if (type !== this.#options.objectType || this.#cases.has(id)) return
    this.#cases.set(id, id)
    this.#idBytes += Buffer.byteLength(id)
    if (this.#cases.size > MOST_CASES) throw this.#beyond(tooManyCases(), line)
    if (this.#idBytes > MOST_NAME_BYTES) throw this.#beyond(tooLong(), line)
  }

  #takeEvent(item: OcelItem): void {
    this.#meetAttributes(item)
    const valueOf = (wanted: string | undefined) =>
      item.attributes.find(({ name }) => name === wanted)?.value ?? ''
    const cases = new Set(item.related.map((id) => this.#cases.get(id)).filter((id) => id !== undefined))
    if (cases.size === 0) this.withoutCase++
    for (const caseName of cases) {
      const taken = this.intake.take({
        line: item.line,
        id: item.id,
        caseName,
        activity: item.type,
        timestamp: item.time,
        start: valueOf(this.#names.start),
        resource: valueOf(this.#names.resource),
      })
      // What is broken is named once, not once per case.
      if (!taken) break
    }
  }
}

function tooManyCases(): Words {
  const { de, en } = countWords(MOST_CASES)
  return { de: `mehr als ${de} Objekte sind Fälle`, en: `more than ${en} objects are cases` }
}
