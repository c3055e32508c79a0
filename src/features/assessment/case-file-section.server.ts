import { domainWords } from '#domain/assessment/area.ts'
import { standings } from '#domain/assessment/need.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import {
  type CaseFileSection,
  conceptOfCase,
  fileDay,
  fileTable,
  personLabels,
} from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { needsOfCase } from './data/needs.server.ts'
import { resourcesOfCase } from './data/resources.server.ts'
import { ownRatingLabel, ratingLabel, resourceKindLabel, urgencyLabel } from './labels.ts'

/** What the persons can build on, and how it stands in the life domains, for the file of the case. */
export const assessmentFileSection: CaseFileSection = {
  title: m.assessment_title,
  category: 'plan',
  read: async (trx, entered, openCase) => {
    const [resources, needs] = await Promise.all([
      resourceRows(trx, entered, openCase),
      needRows(trx, entered, openCase),
    ])
    const buildOn = fileTable(
      m.assessment_resources(),
      [
        m.assessment_resource(),
        m.cases_person(),
        m.assessment_kind(),
        m.assessment_level(),
        m.assessment_own_words(),
        m.assessment_helps_in(),
        m.assessment_ended_on(),
      ],
      resources,
    )
    const stands = fileTable(
      m.assessment_needs(),
      [
        m.assessment_life_domain(),
        m.cases_person(),
        m.assessment_professional_rating(),
        m.assessment_own_rating(),
        m.assessment_urgency(),
        m.assessment_own_words(),
        m.assessment_assessed_on(),
      ],
      needs,
    )
    return [...(resources.length > 0 ? [buildOn] : []), ...(needs.length > 0 ? [stands] : [])]
  },
}

async function resourceRows(trx: Trx, entered: Entered, openCase: OpenCase) {
  const [resources, concept] = await Promise.all([
    resourcesOfCase(trx, entered),
    conceptOfCase(trx, entered, openCase),
  ])
  const person = await personLabels(trx, entered, resources)
  return resources.map((one) => [
    one.title,
    person(one.personId),
    resourceKindLabel(one.kind),
    [one.level, one.seen ? m.assessment_seen() : null].filter(Boolean).join(', '),
    one.ownWords,
    one.lifeDomains.map((code) => concept.wordFor('life_domains', code)).join(', '),
    fileDay(one.endedOn),
  ])
}

/** Each person's domains by themselves; whoever was merged into one is one. */
async function needRows(trx: Trx, entered: Entered, openCase: OpenCase) {
  const [history, concept, heads] = await Promise.all([
    needsOfCase(trx, entered),
    conceptOfCase(trx, entered, openCase),
    personHeads(trx, entered),
  ])
  const person = await personLabels(trx, entered, history)
  const words = domainWords(concept.content.terms.life_domains)
  const byPerson = Map.groupBy(
    history,
    ({ personId }) => heads.find(({ ids }) => ids.includes(personId))?.personId ?? personId,
  )
  return [...byPerson].flatMap(([personId, of]) =>
    standings(of, words).flatMap(({ now, ...area }) =>
      now
        ? [
            [
              concept.wordFor('life_domains', area.lifeDomain, area.word),
              person(personId),
              ratingLabel(concept, now),
              ownRatingLabel(concept, now),
              now.urgency && urgencyLabel(now.urgency),
              now.ownWords,
              fileDay(now.assessedOn),
            ],
          ]
        : [],
    ),
  )
}
