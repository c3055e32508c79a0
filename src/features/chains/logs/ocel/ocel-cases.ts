import { EventIntake, type EventNames } from '../event-intake.ts'
import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLogOptions } from '../event-log.ts'
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
  readonly #types = new Set<string>()
  readonly #attributes = new Set<string>()
  /** The objects of the type by their ids. */
  readonly #cases = new Map<string, string>()
  readonly #path: string
  readonly #options: EventLogOptions
  readonly #names: EventNames

  constructor(path: string, options: EventLogOptions) {
    this.#path = path
    this.#options = options
    const { objectType, start, resource } = options
    this.#names = { case: objectType ?? '', activity: 'type', timestamp: 'time', start, resource }
    this.intake = new EventIntake(this.#names, options)
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
    else if (section === 'eventTypes') for (const { name } of item.attributes) this.#attributes.add(name)
    else if (section === 'objects') this.#takeObject(item)
    else if (!this.eventsCameFirst) this.#takeEvent(item)
  }

  /** Throws EventLogRefused with the types found where there are no objects of the type that was asked for. */
  refuseUnknownType(): void {
    const { objectType } = this.#options
    if (objectType !== undefined && this.#types.has(objectType)) return
    const found = [...this.#types].slice(0, 100).join(', ')
    const asked =
      objectType === undefined
        ? {
            de: 'Es fehlt die Art der Objekte, die Fälle sind.',
            en: 'The type of objects that are cases is missing.',
          }
        : {
            de: `Objekte der Art „${objectType}“ gibt es nicht.`,
            en: `There are no objects of the type "${objectType}".`,
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
    const found = [...this.#attributes].slice(0, 100).join(', ')
    throw new EventLogRefused('columns', {
      de: `Kein Ereignis in ${this.#path} hat das Merkmal „${missing}“. Gefunden: ${found}.`,
      en: `No event in ${this.#path} has the attribute "${missing}". Found: ${found}.`,
    })
  }

  #takeType({ name }: OcelItem): void {
    this.#typesDeclared = true
    this.#types.add(name)
  }

  #takeObject({ id, type }: OcelItem): void {
    this.#types.add(type)
    if (type === this.#options.objectType) this.#cases.set(id, id)
  }

  #takeEvent(item: OcelItem): void {
    for (const { name } of item.attributes) this.#attributes.add(name)
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
