import type { CriterionResult } from '#domain/concept/admission.ts'
import { decisionsOf } from '#domain/enquiry/enquiry.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { answerWords, conditionWords } from '#features/concept/index.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { labelsOf, municipalityOptions } from '#features/reference/index.ts'
import { admissionOf, conceptOfEnquiry, formsOfClearing, knownAnswers } from '../clearing/clearing.server.ts'
import { answerIn } from '../clearing/clearing-answers.ts'
import { type Enquiry, overridesOf } from '../data/enquiry-reader.server.ts'
import { contactChannelLabel } from '../labels.ts'

/** A criterion as the page shows it: the rule in words, what was answered, how it came out. */
export type ShownCriterion = CriterionResult & { rule: string; answer: string }

/** The criteria of an enquiry: as they stand while it is open, afterwards as they were frozen. */
export async function shownCriteria(
  trx: Trx,
  entered: Entered,
  enquiry: Enquiry,
): Promise<{ criteria: ShownCriterion[]; result: CriterionResult['result'] }> {
  const concept = await conceptOfEnquiry(trx, entered, enquiry)
  const now = admissionOf(concept, enquiry)
  const said = answerIn(knownAnswers(enquiry))
  const criteria = (enquiry.criteria ?? now.criteria).map((result) => {
    const condition = concept.content.criteria.find(({ code }) => code === result.code)?.condition
    const fact = condition && concept.factOf(condition.fact)
    const answer = condition ? (said(condition.fact) ?? { answer: 'not_asked' as const, value: null }) : null
    return {
      ...result,
      rule: condition ? conditionWords(condition, concept.factOf) : '',
      // A case took the answers along; what the page can still say is how the criterion came out.
      answer: answer && enquiry.takenOverOn === null ? answerWords(fact, answer) : '',
    }
  })
  const worst = (['against', 'open'] as const).find((one) => criteria.some(({ result }) => result === one))
  return { criteria, result: worst ?? 'for' }
}

/** Everything the page of an enquiry shows, in words. */
export async function shownEnquiry(trx: Trx, entered: Entered, enquiry: Enquiry) {
  const [concept, languages, agencies, municipalities, names, shown] = [
    await conceptOfEnquiry(trx, entered, enquiry),
    await labelsOf('languages'),
    await labelsOf('agency_kinds'),
    await municipalityOptions(),
    await organisationNames(trx, entered),
    await shownCriteria(trx, entered, enquiry),
  ]
  const place = municipalities.find(({ value }) => value === enquiry.municipalityCode)?.label
  const { state, takenOverOn } = enquiry
  return {
    ...shown,
    ref: enquiry.ref,
    state,
    takenOver: takenOverOn !== null,
    contactedOn: enquiry.contactedOn,
    decidedOn: enquiry.decidedOn,
    clearedOn: enquiry.clearedOn,
    channel: contactChannelLabel(enquiry.channel),
    route: enquiry.accessRoute
      ? concept.wordFor('access_routes', enquiry.accessRoute, enquiry.accessRouteLocal)
      : null,
    language: enquiry.language ? languages(enquiry.language) : null,
    place: [place, enquiry.place].filter(Boolean).join(', ') || null,
    domains:
      enquiry.lifeDomains
        .map((core, at) => concept.wordFor('life_domains', core, enquiry.lifeDomainsLocal[at]))
        .join(', ') || null,
    concern: enquiry.concern || null,
    people: enquiry.peopleCount,
    forgotten: enquiry.notedBy === null,
    occasion: enquiry.occasion,
    outcome: enquiry.outcome || null,
    referredTo: enquiry.referredTo
      ? (names.get(enquiry.referredTo) ?? null)
      : enquiry.referredKind && agencies(enquiry.referredKind),
    overrides: await overridesOf(trx, entered, enquiry.id),
    answers: enquiry.answers.map(({ key, item, answer }) => ({
      question: [concept.factOf(key)?.label ?? key, item > 1 ? String(item) : ''].filter(Boolean).join(' '),
      answer: answerWords(concept.factOf(key), answer),
    })),
    forms: state === 'open' ? formsOfClearing(concept).map(({ code, title }) => ({ code, title })) : [],
    decisions: decisionsOf({ state, takenOver: takenOverOn !== null }),
  }
}

export type ShownEnquiry = Awaited<ReturnType<typeof shownEnquiry>>
