import { z } from 'zod'
import { categoryOfDomain, isLifeDomain } from '#domain/assessment/life-domains.ts'
import { needUrgencies, type Rating } from '#domain/assessment/need.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { needsOfCase, replaceNeed, type StoredNeed } from '../data/needs.server.ts'
import { ratingLabel, urgencyLabel } from '../labels.ts'
import { assessmentRoles } from '../permissions.ts'

const input = z.strictObject({
  person: personField(),
  life_domain: z.string(),
  /** reference of the assessment that the form showed; empty where there was none */
  seen: z.union([z.literal(''), z.uuid()]).default(''),
  rating: choice(['1', '2', '3', '4', '5', 'not_asked', 'unknown', 'declined']),
  urgency: z.union([z.literal(''), choice(needUrgencies)]).default(''),
  own_words: optionalText(2000),
  note: optionalText(2000),
  assessed_on: date('not_future'),
})

const conflictWith = (standing: StoredNeed | undefined, form: z.output<typeof input>): Refusal => ({
  kind: 'conflict',
  message: m.assessment_changed_meanwhile(),
  version: 1,
  differences: [
    {
      field: m.assessment_rating(),
      mine: ratingLabel(form.rating),
      theirs: standing ? ratingLabel(standing) : '',
    },
    {
      field: m.assessment_urgency(),
      mine: form.urgency ? urgencyLabel(form.urgency) : '',
      theirs: standing?.urgency ? urgencyLabel(standing.urgency) : '',
    },
    { field: m.assessment_own_words(), mine: form.own_words, theirs: standing?.ownWords ?? '' },
  ],
})

/** Assesses a life domain anew: rating, urgency, the person's own words. The assessment before stays readable. */
export const assessDomain = defineCaseCommand({
  name: 'person_need.assess',
  roles: assessmentRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    if (!isLifeDomain(form.life_domain)) return refuse({ kind: 'unseen' })
    const lifeDomain = form.life_domain
    if (!openCase.writeCategories.includes(categoryOfDomain[lifeDomain])) return refuse({ kind: 'forbidden' })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const known = ['1', '2', '3', '4', '5'].includes(form.rating)
    if (known && form.urgency === '')
      return refuse({ kind: 'invalid', fields: { urgency: m.platform_choose() } })
    const standing = (await needsOfCase(trx, entered)).find(
      (need) => need.stands && need.lifeDomain === lifeDomain && need.personId === person.personId,
    )
    if ((standing?.ref ?? '') !== form.seen) return refuse(conflictWith(standing, form))
    const id = await replaceNeed(
      trx,
      entered,
      {
        personId: person.personId,
        lifeDomain,
        answer: known ? 'known' : (form.rating as 'not_asked' | 'unknown' | 'declined'),
        rating: known ? (Number(form.rating) as Rating) : null,
        urgency: known ? form.urgency || null : null,
        ownWords: form.own_words,
        note: form.note,
        assessedOn: form.assessed_on,
      },
      standing?.id ?? null,
    )
    if (!id) return refuse(conflictWith(standing, form))
    return ok({
      location: `/faelle/${openCase.ref}/bedarfe?person=${person.ref}`,
      audit: { action: 'person_need.assessed', objectId: id, detail: { life_domain: lifeDomain } },
    })
  },
})
