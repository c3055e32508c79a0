import type {
  Absence,
  FactValue,
  ResidenceFacts,
  StatusSegment,
} from '#domain/residence/facts/residence-facts.ts'
import type { FactKind } from '#domain/facts/fact.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { coreFacts } from '#features/concept/index.ts'
import {
  datedFacts,
  type DatedFact,
  type KnownFact,
  type PersonHead,
  personHeads,
  standingFacts,
} from '#features/persons/index.ts'

/** Keys under which the status history and stays abroad of a person stand, several items each. */
export const statusKey = 'residence.status'
export const absenceKey = 'residence.absence'

export type PersonFacts = {
  person: PersonHead
  facts: ResidenceFacts
  /** the status segments and stays abroad as rows, oldest first */
  status: DatedFact[]
  absences: DatedFact[]
}

/**
 * What is known of the persons of the open case for the rules, as far as the caller may see it: what a grant does not
 * cover is missing here like what was never asked.
 */
export async function factsOfPersons(trx: Trx, entered: Pick<Entered, 'siteId'>): Promise<PersonFacts[]> {
  const [heads, known, dated, definitions] = await Promise.all([
    personHeads(trx, entered),
    standingFacts(trx, entered),
    datedFacts(trx, entered, [statusKey, absenceKey]),
    coreFacts(),
  ])
  const kinds = new Map(definitions.map(({ key, kind }) => [key, kind]))
  return heads.map((person) => {
    const own = <Row extends { personId: string }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ personId }) => person.ids.includes(personId))
    const status = own(dated).filter(({ key }) => key === statusKey)
    const absences = own(dated).filter(({ key }) => key === absenceKey)
    return {
      person,
      status,
      absences,
      facts: {
        values: { ...valuesOf(own(known), kinds), 'person.birth_date': birthDateOf(person) },
        statusHistory: status.length > 0 ? status.map(segmentOf) : null,
        absences: absences.map(absenceOf),
      },
    }
  })
}

const birthDateOf = ({ birthDate }: PersonHead): FactValue =>
  birthDate?.answer === 'known' ? birthDate.value : null

function valuesOf(facts: KnownFact[], kinds: Map<string, FactKind>): Record<string, FactValue> {
  const values: Record<string, FactValue> = {}
  for (const { key, item, answer } of facts)
    if (item === 1 && answer.answer === 'known' && kinds.has(key))
      values[key] = typedValue(kinds.get(key)!, key, answer.value)
  return values
}

/** Levels below A1 are one for the rules: known, and not enough. */
const belowA1 = ['A0', 'ALPHA']

function typedValue(kind: FactKind, key: string, value: string): FactValue {
  if (kind === 'yes_no') return value === 'yes'
  if (kind === 'number' || kind === 'whole_number') return Number(value)
  return key.startsWith('language.') && belowA1.includes(value) ? 'none' : value
}

const segmentOf = ({ value, from, until }: DatedFact): StatusSegment => {
  const [kind = '', basis = ''] = value.split(' ')
  return { from, to: until, kind, basis }
}

const absenceOf = ({ value, from, until }: DatedFact): Absence => ({
  from,
  to: until,
  return_deadline: value === 'none' ? null : value,
})
