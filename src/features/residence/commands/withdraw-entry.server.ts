import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { withdrawDatedFact } from '#features/persons/index.ts'
import { statusRecorders } from '../permissions.ts'
import { changedMeanwhile } from '../history/keep-entry.server.ts'
import { standingItem } from '../history/standing-item.server.ts'

/** Takes an entry of the history back that was made by mistake; it stays readable as what was recorded. */
export const withdrawEntry = defineCaseCommand({
  name: 'residence_entry.withdraw',
  roles: statusRecorders,
  input: z.strictObject({ person: personField(), place: z.string().max(40), withdraw: z.literal('yes') }),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('residence')) return refuse({ kind: 'forbidden' })
    const person = await personOfCase(trx, entered, input.person)
    const standing = person && (await standingItem(trx, entered, person, input.place))
    if (!person || !standing) return refuse({ kind: 'unseen' })
    if (!(await withdrawDatedFact(trx, entered, standing.id))) return refuse(changedMeanwhile())
    return ok({
      location: `/faelle/${openCase.ref}/perspektiven?person=${person.ref}`,
      audit: { action: 'residence_entry.withdrawn', objectId: standing.id },
    })
  },
})
