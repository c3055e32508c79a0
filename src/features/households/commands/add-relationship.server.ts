import { z } from 'zod'
import { endsBeforeBeginning } from '#domain/household/membership.ts'
import { relationshipKinds } from '#domain/household/relationship.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, optionalDate, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { keepRelationship } from '../data/relationships.server.ts'
import { optionalReference } from '../fields.server.ts'
import { otherSide } from '../other-side.server.ts'
import { householdRoles } from '../permissions.ts'

/** Says what another person or an institution is to a person of the case. */
export const addRelationship = defineCaseCommand({
  name: 'person_relationship.add',
  roles: householdRoles,
  input: z.strictObject({
    person: personField(),
    kind: choice(relationshipKinds),
    other: optionalReference(),
    other_named: optionalText(200),
    institution: optionalReference(),
    from: optionalDate(),
    until: optionalDate(),
    note: optionalText(500),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('family')) return refuse({ kind: 'forbidden' })
    if (endsBeforeBeginning(form))
      return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const sides = { person: form.other, named: form.other_named, institution: form.institution }
    const other = await otherSide(trx, entered, form.kind, person.ref, sides)
    if (!other.ok) return other
    const { kind, from, until, note } = form
    const relationship = { personId: person.personId, kind, from, until, note, ...other.value }
    const id = await keepRelationship(trx, entered, relationship, null)
    return ok({
      location: `/faelle/${openCase.ref}/haushalt`,
      audit: { action: 'person_relationship.added', objectId: id || '', detail: { kind } },
    })
  },
})
