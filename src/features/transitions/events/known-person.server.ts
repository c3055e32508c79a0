import type { KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import { statusClassOf } from '#domain/person/status-class.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type PersonHead, standingFacts, standingPeriods, standingTitle } from '#features/persons/index.ts'
import { groupOfTitle } from '#features/reference/index.ts'

/** What is kept of a person of the open case from which events and their days follow, as far as the grant covers it. */
export async function knownOf(
  trx: Trx,
  entered: Entered,
  { ids, birthDate }: Pick<PersonHead, 'ids' | 'birthDate'>,
): Promise<KnownPerson> {
  const [facts, standing, title] = await Promise.all([
    standingFacts(trx, entered),
    standingPeriods(trx, entered),
    standingTitle(trx, entered, ids),
  ])
  const entry = facts.findLast(({ key, personId }) => key === 'person.entry_date' && ids.includes(personId))
  const periods = standing.filter(({ personId }) => ids.includes(personId))
  const onAxis = periods.findLast(({ rechtskreis, until }) => rechtskreis === 'AUFENTHG' && until !== null)
  return {
    birthDate: birthDate?.value ?? null,
    entryDate: entry?.answer.value ?? null,
    titleEnd: title?.validUntil
      ? { until: title.validUntil, trigger: await endOf(title.answer.value), from: 'title' }
      : onAxis
        ? { until: onAxis.until!, trigger: 'title_expires', from: 'axis' }
        : null,
    periods,
  }
}

/** The end of the opportunity residence right is an event of its own: it cannot be extended. */
async function endOf(title: string | null): Promise<'chancen_title_ends' | 'title_expires'> {
  const group = title && (await groupOfTitle(title))
  return title && statusClassOf(title, group ?? '') === 'opportunity_residence'
    ? 'chancen_title_ends'
    : 'title_expires'
}
