import { z } from 'zod'
import { isLifeDomain } from '#domain/assessment/life-domains.ts'
import { categoryOfResource, resourceKinds } from '#domain/assessment/resource.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, codes, date, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { isValidCode } from '#features/reference/index.ts'
import { insertResource } from '../data/resources.server.ts'
import { assessmentRoles } from '../permissions.ts'

/** Notes something or somebody the person can build on. */
export const addResource = defineCaseCommand({
  name: 'person_resource.add',
  roles: assessmentRoles,
  input: z.strictObject({
    person: personField(),
    kind: choice(resourceKinds),
    title: requiredText(200, 2),
    level: optionalText(10),
    seen: z.literal('on').optional(),
    own_words: optionalText(2000),
    life_domains: codes(),
    since: date('not_future'),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes(categoryOfResource[form.kind]))
      return refuse({ kind: 'forbidden' })
    if (form.level && form.kind !== 'language')
      return refuse({ kind: 'invalid', fields: { level: m.assessment_level_only_language() } })
    if (form.level && !(await isValidCode('cefr_levels', form.level)))
      return refuse({ kind: 'invalid', fields: { level: m.platform_choose() } })
    const lifeDomains = form.life_domains.filter(isLifeDomain)
    if (lifeDomains.length < form.life_domains.length)
      return refuse({ kind: 'invalid', fields: { life_domains: m.platform_choose() } })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const id = await insertResource(trx, entered, {
      personId: person.personId,
      kind: form.kind,
      title: form.title,
      ownWords: form.own_words,
      level: form.level || null,
      seen: form.seen === 'on',
      lifeDomains,
      since: form.since,
    })
    return ok({
      location: `/faelle/${openCase.ref}/bedarfe?person=${person.ref}`,
      audit: { action: 'person_resource.added', objectId: id, detail: { kind: form.kind } },
    })
  },
})
