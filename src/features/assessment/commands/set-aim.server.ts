import { z } from 'zod'
import { aimKinds } from '#domain/assessment/aim.ts'
import { domainWords, readArea } from '#domain/assessment/area.ts'
import { categoryOfDomain } from '#domain/assessment/life-domains.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personField, personOfCase } from '#features/cases/index.ts'
import { aimsOfCase, replaceAim, type StoredAim } from '../data/aims.server.ts'
import { aimLabel } from '../labels.ts'
import { assessmentRoles } from '../permissions.ts'

const input = z.strictObject({
  person: personField(),
  /** an area of the life domain as its address names it */
  life_domain: z.string(),
  /** reference of the goal or waiver that the form showed; empty where there was none */
  seen: z.union([z.literal(''), z.uuid()]).default(''),
  kind: choice(aimKinds),
  words: requiredText(2000, 3),
})

const conflict = (standing: StoredAim | undefined, form: z.output<typeof input>): Refusal => ({
  kind: 'conflict',
  message: m.assessment_aim_changed_meanwhile(),
  version: 1,
  differences: [
    { field: m.assessment_aim(), mine: aimLabel(form.kind), theirs: standing ? aimLabel(standing.kind) : '' },
    { field: m.assessment_aim_words(), mine: form.words, theirs: standing?.words ?? '' },
  ],
})

/** Sets the goal in a life domain, or says why there is none; what was said before stays readable. */
export const setAim = defineCaseCommand({
  name: 'domain_aim.set',
  roles: assessmentRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    const concept = await conceptOfCase(trx, entered, openCase)
    const area = readArea(domainWords(concept.content.terms.life_domains), form.life_domain)
    if (!area) return refuse({ kind: 'unseen' })
    const { lifeDomain } = area
    if (!openCase.writeCategories.includes(categoryOfDomain[lifeDomain])) return refuse({ kind: 'forbidden' })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const { caseId } = openCase
    const standing = (await aimsOfCase(trx, entered, caseId)).find(
      (aim) => aim.lifeDomain === lifeDomain && person.ids.includes(aim.personId),
    )
    if ((standing?.ref ?? '') !== form.seen) return refuse(conflict(standing, form))
    const { personId } = person
    const aim = {
      caseId,
      personId,
      lifeDomain,
      kind: form.kind,
      words: form.words,
      setOn: today().toString(),
    }
    const id = await replaceAim(trx, entered, aim, person.ids, standing?.id ?? null)
    if (!id) return refuse(conflict(standing, form))
    return ok({
      location: `/faelle/${openCase.ref}/bedarfe/${form.life_domain}?person=${person.ref}`,
      audit: { action: 'domain_aim.set', objectId: id, detail: { life_domain: lifeDomain, kind: form.kind } },
    })
  },
})
