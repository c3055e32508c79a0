import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personHeads, standingFacts } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { personName } from '../case-persons.server.ts'
import { lineOfOpenCase } from '../data/case-head.server.ts'
import { standingLabel } from '../labels/phase-labels.ts'
import { fileAnswer, fileDay } from './file-words.ts'

/** Whose file it is and how the case stands; what the grant does not cover is not named. */
export async function fileHead(trx: Trx, entered: Entered, openCase: OpenCase) {
  const [[person], facts, line, language] = await Promise.all([
    personHeads(trx, entered),
    standingFacts(trx, entered),
    lineOfOpenCase(trx, entered, openCase.caseId),
    labelsOf('languages'),
  ])
  const covers = (category: OpenCase['categories'][number]) => openCase.categories.includes(category)
  const spoken = facts.findLast(
    (fact) => fact.key === 'person.language' && (!person || person.ids.includes(fact.personId)),
  )
  return {
    name: person?.familyName ? personName(person) : null,
    facts: [
      ...(covers('identity')
        ? [{ term: m.cases_birth_date(), value: fileAnswer(person?.birthDate, fileDay) }]
        : []),
      ...(covers('language')
        ? [{ term: m.cases_language(), value: fileAnswer(spoken?.answer, language) }]
        : []),
      { term: m.cases_responsible(), value: line?.responsibleTitle ?? null },
      { term: m.cases_status(), value: standingLabel(openCase.status, openCase.phase) },
    ],
  }
}
