import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { insertPeriod } from '#features/persons/index.ts'
import { describedPeriod, periodFields } from '../axis/period-fields.server.ts'
import { transitionRoles } from '../permissions.ts'

/** Records that a Rechtskreis applied or applies to the person of the open case; overlaps are shown, not forbidden. */
export const recordPeriod = defineCaseCommand({
  name: 'rechtskreis_period.record',
  roles: transitionRoles,
  input: z.strictObject({ person: personField(), ...periodFields }),
  async handle({ trx, entered, openCase }, { person: ref, ...input }) {
    const described = await describedPeriod(trx, entered, openCase, input)
    if (!described.ok) return refuse(described.refusal)
    const person = await personOfCase(trx, entered, ref)
    if (!person) return refuse({ kind: 'unseen' })
    const { id } = await insertPeriod(trx, entered, { ...described.period, personId: person.personId })
    return ok({
      location: `/faelle/${openCase.ref}/zeitachse?person=${person.ref}`,
      audit: { action: 'rechtskreis_period.recorded', objectId: id },
    })
  },
})
