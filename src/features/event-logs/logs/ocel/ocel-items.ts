import type { Words } from '../event-log-refused.ts'
import { beyondLimit, countWords, MOST_COLUMNS, MOST_RELATED } from '../limits/log-limits.ts'
import { cut, shortened } from '../limits/shown-text.ts'
import type { JsonTaker } from './json-text.ts'
import { notOcel } from './not-ocel.ts'

/** The parts of an OCEL 2.0 log; each is a list of items. */
export type OcelSection = 'objectTypes' | 'eventTypes' | 'objects' | 'events'

/** An item of any section: a type has a name, an object id and type, an event also a time. */
export type OcelItem = {
  line: number
  id: string
  type: string
  time: string
  name: string
  attributes: { name: string; value: string }[]
  /** The ids of the objects that it is related to; like the attributes, not of objects. */
  related: string[]
}

/** Takes the items of a log in their order. */
export type OcelTaker = {
  begin(section: OcelSection): void
  item(section: OcelSection, item: OcelItem): void
}

const SECTIONS: ReadonlySet<string> = new Set<OcelSection>(['objectTypes', 'eventTypes', 'objects', 'events'])

/** Depths: the log, its sections, their items, the lists of an item, the entries of these. */
const [LOG, SECTION, ITEM, LIST, ENTRY] = [1, 2, 3, 4, 5] as const

/**
 * Follows the JSON of an OCEL 2.0 log and puts its items together; whatever else it holds is passed over.
 * Throws EventLogRefused where the log or a section has another form.
 */
export class OcelItems implements JsonTaker {
  /** Sections that have begun. */
  readonly met = new Set<OcelSection>()
  readonly #path: string
  readonly #taker: OcelTaker
  readonly #keys: string[] = []
  #depth = 0
  #section: OcelSection | undefined
  #item: OcelItem | undefined
  #list: 'attributes' | 'relationships' | undefined
  #entry = { name: '', value: '', objectId: '' }

  constructor(path: string, taker: OcelTaker) {
    this.#path = path
    this.#taker = taker
  }

  open(bracket: '{' | '[', line: number): void {
    this.#depth++
    if (this.#depth === LOG && bracket === '[') throw this.#noLog()
    if (this.#depth === SECTION) this.#openSection(bracket)
    if (this.#section === undefined) return
    if (this.#depth === ITEM) this.#openItem(bracket, line)
    if (this.#depth === LIST) this.#list = bracket === '[' ? this.#listNow() : undefined
    if (this.#depth === ENTRY) this.#entry = { name: '', value: '', objectId: '' }
  }

  close(): void {
    if (this.#depth === ENTRY && this.#list && this.#item) this.#closeEntry(this.#item)
    if (this.#depth === LIST) this.#list = undefined
    if (this.#depth === ITEM && this.#item && this.#section) {
      this.#taker.item(this.#section, this.#item)
      this.#item = undefined
    }
    if (this.#depth === SECTION) this.#section = undefined
    this.#depth--
  }

  key(name: string): void {
    this.#keys[this.#depth] = cut(name)
    if (this.#depth === LOG && name.startsWith('ocel:')) throw this.#olderVersion()
  }

  value(text: string): void {
    const key = this.#keys[this.#depth]!
    if (this.#depth < LOG) throw this.#noLog()
    if (this.#depth === LOG && SECTIONS.has(key)) throw this.#noList(key)
    if (this.#depth === SECTION && this.#section) throw this.#noList(this.#section)
    if (this.#depth === ITEM && this.#item) this.#takeField(this.#item, key, text)
    if (this.#depth === ENTRY && this.#list) {
      if (key === 'name' || key === 'value' || key === 'objectId') this.#entry[key] = cut(text)
    }
  }

  #openSection(bracket: '{' | '['): void {
    const name = this.#keys[LOG]!
    if (!isSection(name)) return
    if (bracket === '{') throw this.#noList(name)
    if (this.met.has(name)) throw this.#twice(name)
    this.met.add(name)
    this.#section = name
    this.#taker.begin(name)
  }

  #openItem(bracket: '{' | '[', line: number): void {
    if (bracket === '[') throw this.#noList(this.#section!)
    this.#item = { line, id: '', type: '', time: '', name: '', attributes: [], related: [] }
  }

  #takeField(item: OcelItem, key: string, text: string): void {
    if (key === 'id' || key === 'type' || key === 'time' || key === 'name') item[key] = cut(text)
  }

  #closeEntry(item: OcelItem): void {
    const { name, value, objectId } = this.#entry
    if (this.#list === 'relationships') {
      if (item.related.push(objectId) > MOST_RELATED) throw this.#tooMuch(item, MOST_RELATED, RELATED)
    } else if (item.attributes.push({ name, value }) > MOST_COLUMNS) {
      throw this.#tooMuch(item, MOST_COLUMNS, ATTRIBUTES)
    }
  }

  /** An object may have a long history of values, none of which is read. */
  #listNow(): 'attributes' | 'relationships' | undefined {
    const key = this.#keys[ITEM]
    return this.#section !== 'objects' && (key === 'attributes' || key === 'relationships') ? key : undefined
  }

  #tooMuch({ line, id }: OcelItem, most: number, what: Words) {
    const { de, en } = countWords(most)
    const words = {
      de: `„${shortened(id)}“ hat mehr als ${de} ${what.de}`,
      en: `"${shortened(id)}" has more than ${en} ${what.en}`,
    }
    return beyondLimit(this.#path, words, { line })
  }

  #noLog() {
    return notOcel(this.#path, {
      de: 'das Äußerste ist kein Objekt mit „objects“ und „events“',
      en: 'the outermost is no object with "objects" and "events"',
    })
  }

  #olderVersion() {
    return notOcel(this.#path, {
      de: 'es ist OCEL 1.0, bitte als 2.0 ausgeben',
      en: 'it is OCEL 1.0, please export it as 2.0',
    })
  }

  #noList(section: string) {
    return notOcel(this.#path, {
      de: `„${section}“ ist keine Liste von Objekten`,
      en: `"${section}" is no list of objects`,
    })
  }

  #twice(section: string) {
    return notOcel(this.#path, { de: `„${section}“ steht zweimal da`, en: `"${section}" stands there twice` })
  }
}

const isSection = (name: string): name is OcelSection => SECTIONS.has(name)

const RELATED = { de: 'Beziehungen', en: 'relationships' }
const ATTRIBUTES = { de: 'Merkmale', en: 'attributes' }
