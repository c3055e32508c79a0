import { z } from 'zod'
import { categoryOfTie, tieKinds } from '#domain/assessment/ecomap/tie.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice } from '#platform/fields.server.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { keepTie } from '../data/ties.server.ts'
import { readTie, tieFields } from '../fields.server.ts'
import { ecomapRoles } from '../permissions.ts'

/** Notes somebody or something a person has to do with, or would like to. */
export const addTie = defineCaseCommand({
  name: 'network_tie.add',
  roles: ecomapRoles,
  input: z.strictObject({ person: personField(), kind: choice(tieKinds), ...tieFields }),
  async handle({ trx, entered, openCase }, { person: ref, kind, ...form }) {
    if (!openCase.writeCategories.includes(categoryOfTie[kind])) return refuse({ kind: 'forbidden' })
    const person = await personOfCase(trx, entered, ref)
    if (!person) return refuse({ kind: 'unseen' })
    const read = await readTie(trx, entered, form)
    if (!read.ok) return refuse({ kind: 'invalid', fields: read.fields })
    const { name, words, strength, direction, since, ended_on } = form
    const { lifeDomains, organisationId } = read
    const tie = { personId: person.personId, kind, name, words, strength, direction, since }
    const stored = await keepTie(
      trx,
      entered,
      { ...tie, lifeDomains, organisationId, resourceId: null, endedOn: ended_on },
      null,
    )
    return ok({
      location: `/faelle/${openCase.ref}/netzwerk?person=${person.ref}`,
      audit: { action: 'network_tie.added', objectId: stored ? stored.id : '', detail: { kind } },
    })
  },
})
