import { z } from 'zod'
import { domainWords, readArea, wordOf } from '#domain/assessment/area.ts'
import { categoryOfDomain } from '#domain/assessment/life-domains.ts'
import { needUrgencies, type Rating } from '#domain/assessment/need.ts'
import { reassessmentDue } from '#domain/assessment/reassessment.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, code, date, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personField, personOfCase } from '#features/cases/index.ts'
import type { WorkingConcept } from '#features/concept/index.ts'
import { needsOfCase, replaceNeed, type StoredNeed } from '../data/needs.server.ts'
import { ownRatingLabel, ratingChoices, ratingLabel, urgencyLabel } from '../labels.ts'
import { assessmentRoles } from '../permissions.ts'

const input = z.strictObject({
  person: personField(),
  /** the area as its address names it */
  life_domain: z.string(),
  /** reference of the assessment that the form showed; empty where there was none */
  seen: z.union([z.literal(''), z.uuid()]).default(''),
  /** a step of the site's scale, or why there is none */
  rating: code(),
  own_rating: z.union([z.literal(''), code()]).default(''),
  urgency: z.union([z.literal(''), choice(needUrgencies)]).default(''),
  own_words: optionalText(2000),
  note: optionalText(2000),
  assessed_on: date('not_future'),
})

const silent = ['not_asked', 'unknown', 'declined'] as const
const isSilent = (rating: string): rating is (typeof silent)[number] => silent.includes(rating as never)

type Form = z.output<typeof input>

const conflictWith = (concept: WorkingConcept, standing: StoredNeed | undefined, form: Form): Refusal => {
  const word = (rating: string) =>
    ratingChoices(concept).find(({ value }) => value === rating)?.label ?? rating
  const own = standing && ownRatingLabel(concept, standing)
  return {
    kind: 'conflict',
    message: m.assessment_changed_meanwhile(),
    version: 1,
    differences: [
      {
        field: m.assessment_rating(),
        mine: word(form.rating),
        theirs: standing ? ratingLabel(concept, standing) : '',
      },
      { field: m.assessment_own_rating(), mine: word(form.own_rating), theirs: own ?? '' },
      {
        field: m.assessment_urgency(),
        mine: form.urgency ? urgencyLabel(form.urgency) : '',
        theirs: standing?.urgency ? urgencyLabel(standing.urgency) : '',
      },
      { field: m.assessment_own_words(), mine: form.own_words, theirs: standing?.ownWords ?? '' },
    ],
  }
}

/** A step of the scale as core rating and word of the site; undefined where the site has no such step. */
function stepOf(concept: WorkingConcept, chosen: string): { rating: Rating; local: string } | undefined {
  const core = concept.coreOf('ratings', chosen)
  return core ? { rating: Number(core) as Rating, local: chosen } : undefined
}

/** Assesses a life domain, or one of the site's words for it, anew: rating, urgency, the person's own words. The assessment before stays readable. */
export const assessDomain = defineCaseCommand({
  name: 'person_need.assess',
  roles: assessmentRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    const concept = await conceptOfCase(trx, entered, openCase)
    const words = domainWords(concept.content.terms.life_domains)
    const area = readArea(words, form.life_domain)
    if (!area) return refuse({ kind: 'unseen' })
    const { lifeDomain } = area
    if (!openCase.writeCategories.includes(categoryOfDomain[lifeDomain])) return refuse({ kind: 'forbidden' })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const step = isSilent(form.rating) ? null : stepOf(concept, form.rating)
    const own = form.own_rating === '' ? null : stepOf(concept, form.own_rating)
    const wrong = {
      ...(step === undefined ? { rating: m.platform_choose() } : {}),
      ...(own === undefined ? { own_rating: m.platform_choose() } : {}),
      ...(step && form.urgency === '' ? { urgency: m.platform_choose() } : {}),
    }
    if (step === undefined || own === undefined || Object.keys(wrong).length > 0)
      return refuse({ kind: 'invalid', fields: wrong })
    const history = await needsOfCase(trx, entered)
    // Behind the last one another may stand: of a word that the site gave up since, or of a merged person.
    const stand = history.filter(
      (need) =>
        need.stands &&
        need.lifeDomain === lifeDomain &&
        wordOf(words, need) === area.word &&
        person.ids.includes(need.personId),
    )
    const standing = stand.at(-1)
    if ((standing?.ref ?? '') !== form.seen) return refuse(conflictWith(concept, standing, form))
    const id = await replaceNeed(
      trx,
      entered,
      {
        personId: person.personId,
        lifeDomain,
        lifeDomainLocal: area.word,
        answer: step ? 'known' : (form.rating as (typeof silent)[number]),
        rating: step?.rating ?? null,
        ratingLocal: step?.local ?? null,
        ownRating: own?.rating ?? null,
        ownRatingLocal: own?.local ?? null,
        urgency: step ? form.urgency || null : null,
        ownWords: form.own_words,
        note: form.note,
        assessedOn: form.assessed_on,
      },
      stand.map(({ id }) => id),
    )
    if (!id) return refuse(conflictWith(concept, standing, form))
    const assessed = history
      .filter(({ personId }) => person.ids.includes(personId))
      .map(({ assessedOn }) => assessedOn)
    const due = reassessmentDue([...assessed, form.assessed_on], concept.content.deadlineDays.reassessment)
    return ok({
      location: `/faelle/${openCase.ref}/bedarfe?person=${person.ref}`,
      audit: { action: 'person_need.assessed', objectId: id, detail: { life_domain: lifeDomain } },
      events: [{ kind: 'PersonAssessed', caseId: openCase.caseId, subjectId: person.personId, due }],
    })
  },
})
