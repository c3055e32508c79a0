import type { EventColumns } from '#domain/mining/event-columns.ts'
import type { EventNames } from '../event-intake.ts'
import type { Words } from '../event-log-refused.ts'
import {
  beyondLimit,
  countWords,
  MOST_ACTIVITIES,
  MOST_CASES,
  MOST_EVENTS,
  MOST_NAME_BYTES,
  MOST_RESOURCES,
} from './log-limits.ts'
import { isText } from './shown-text.ts'

/** Lists of names that grow while events are taken in. */
export type GrowingNames = Required<Pick<EventColumns, 'caseNames' | 'activityNames' | 'resourceNames'>>

/** Watches over what grows with the events of a log. */
export class IntakeLimits {
  #events = 0
  #bytes = 0
  readonly #path: string
  readonly #lists: { known: number; names: readonly string[]; most: number; what: Words }[]

  constructor(path: string, names: EventNames, { caseNames, activityNames, resourceNames }: GrowingNames) {
    this.#path = path
    const list = (found: readonly string[], most: number, column = '', plural: Words) => {
      const what = { de: `${plural.de} in „${column}“`, en: `${plural.en} in "${column}"` }
      return { known: 0, names: found, most, what }
    }
    this.#lists = [
      list(caseNames, MOST_CASES, names.case, { de: 'Fälle', en: 'cases' }),
      list(activityNames, MOST_ACTIVITIES, names.activity, { de: 'Aktivitäten', en: 'activities' }),
      list(resourceNames, MOST_RESOURCES, names.resource, { de: 'Stellen', en: 'resources' }),
    ]
  }

  /** Counts one more event, whose names are in the lists. Throws EventLogRefused where there are too many. */
  passed(line: number): void {
    if (++this.#events > MOST_EVENTS) {
      const most = countWords(MOST_EVENTS)
      throw this.#refusal(line, {
        de: `das Log hat mehr als ${most.de} Ereignisse`,
        en: `the log has more than ${most.en} events`,
      })
    }
    for (const list of this.#lists) {
      if (list.names.length === list.known) continue
      const name = list.names[list.known++]!
      if (!isText(name)) throw this.#refusal(line, noText(list.what))
      this.#bytes += Buffer.byteLength(name)
      if (list.known > list.most) throw this.#refusal(line, tooMany(list.most, list.what))
      if (this.#bytes > MOST_NAME_BYTES) throw this.#refusal(line, tooLong())
    }
  }

  #refusal(line: number, what: Words) {
    return beyondLimit(this.#path, what, { line, reason: 'columns' })
  }
}

function noText({ de, en }: Words): Words {
  return {
    de: `${de}: ein Name enthält Zeichen, die kein Text sind`,
    en: `${en}: a name holds characters that are no text`,
  }
}

function tooMany(most: number, what: Words): Words {
  const { de, en } = countWords(most)
  return {
    de: `mehr als ${de} verschiedene ${what.de}; vermutlich ist es nicht die richtige Spalte`,
    en: `more than ${en} different ${what.en}; it is probably not the right column`,
  }
}

/** The refusal of names that are too long taken together. */
export function tooLong(): Words {
  const { de, en } = countWords(MOST_NAME_BYTES)
  return {
    de: `die Namen von Fällen, Aktivitäten und Stellen sind zusammen länger als ${de} Byte`,
    en: `the names of cases, activities and resources together are longer than ${en} bytes`,
  }
}
