import type {
  Absence,
  FactValue,
  ResidenceFacts,
  StatusSegment,
} from '#domain/residence/facts/residence-facts.ts'
import { segmentsOfTitle, statusByTitle } from '#domain/residence/facts/standing-title.ts'
import type { FactKind } from '#domain/facts/fact.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { coreFacts } from '#features/concept/index.ts'
import {
  datedFacts,
  type DatedFact,
  type KnownFact,
  type KnownTitle,
  type PersonHead,
  personHeads,
  standingFacts,
  standingTitles,
} from '#features/persons/index.ts'
import { detailsOf } from '#features/reference/index.ts'

/** Keys under which the status history and stays abroad of a person stand, several items each. */
export const statusKey = 'residence.status'
export const absenceKey = 'residence.absence'

export type PersonFacts = {
  person: PersonHead
  facts: ResidenceFacts
  /** the status segments and stays abroad as rows, oldest first */
  status: DatedFact[]
  absences: DatedFact[]
  /** the title of the intake and the days for which it counts, because the history says nothing of them */
  title: { code: string; segments: StatusSegment[] } | null
}

/**
 * What is known of the persons of the open case for the rules, as far as the caller may see it: what a grant does not
 * cover is missing here like what was never asked.
 */
export async function factsOfPersons(trx: Trx, entered: Pick<Entered, 'siteId'>): Promise<PersonFacts[]> {
  const [heads, known, dated, titles, statuses, definitions] = await Promise.all([
    personHeads(trx, entered),
    standingFacts(trx, entered),
    datedFacts(trx, entered, [statusKey, absenceKey]),
    standingTitles(trx, entered),
    detailsOf<{ titles?: string[] }>('residence_statuses'),
    coreFacts(),
  ])
  const statusOf = statusByTitle(statuses)
  const kinds = new Map(definitions.map(({ key, kind }) => [key, kind]))
  return heads.map((person) => {
    const own = <Row extends { personId: string }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ personId }) => person.ids.includes(personId))
    const status = own(dated).filter(({ key }) => key === statusKey)
    const absences = own(dated).filter(({ key }) => key === absenceKey)
    const told = status.map(segmentOf)
    const title = titleOf(own(titles)[0], statusOf, told)
    const history = [...told, ...(title?.segments ?? [])]
    return {
      person,
      status,
      absences,
      title,
      facts: {
        values: { ...valuesOf(own(known), kinds), 'person.birth_date': birthDateOf(person) },
        statusHistory: history.length > 0 ? history : null,
        absences: absences.map(absenceOf),
      },
    }
  })
}

/** What the standing title adds to the history; null for one that says nothing or whose status is not unambiguous. */
function titleOf(
  known: KnownTitle | undefined,
  statusOf: ReadonlyMap<string, string>,
  told: StatusSegment[],
): PersonFacts['title'] {
  if (known?.answer.answer !== 'known') return null
  const code = known.answer.value
  const status = statusOf.get(code)
  if (!status) return null
  const knownSince = Temporal.Instant.fromEpochMilliseconds(known.recordedAt.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .toString()
  const segments = segmentsOfTitle(told, { status, knownSince, until: known.validUntil })
  return segments.length > 0 ? { code, segments } : null
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
