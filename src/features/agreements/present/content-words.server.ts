import type { AgreedDoer, PlanContent } from '#domain/plan/agreement/plan-content.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personLabels } from '#features/cases/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import type { ContentWords } from './words.ts'

/** How the open case names what stands in contents of its plan. */
export async function contentWords(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  contents: readonly PlanContent[],
): Promise<ContentWords> {
  const named = contents.flatMap(({ goals, steps }) => [...goals, ...steps])
  const [concept, agency, person] = await Promise.all([
    conceptOfCase(trx, entered, openCase),
    labelsOf('agency_kinds'),
    personLabels(trx, entered, named),
  ])
  const office = ({ organisation, agencyKind }: AgreedDoer) => organisation ?? agency(agencyKind)
  return {
    person,
    office,
    who: (doer) => (doer.byPerson ? m.agreements_by_person_at({ office: office(doer) }) : office(doer)),
    domains: ({ lifeDomain, alsoDomains }) =>
      [lifeDomain, ...alsoDomains].map((code) => concept.wordFor('life_domains', code)).join(', '),
  }
}
