import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { optionalText, reference, references } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { documentsOfCase, insertDocuments, markDocuments } from '../data/step-documents.server.ts'
import { findStep } from '../data/step-reader.server.ts'
import { planRoles } from '../permissions.ts'

/** Says which documents a step needs and which of them are in hand. */
export const keepDocuments = defineCaseCommand({
  name: 'step_documents.keep',
  roles: planRoles,
  input: z.strictObject({ step: reference(), in_hand: references(), another: optionalText(200) }),
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const step = await findStep(trx, entered, openCase.caseId, wanted.step)
    if (!step) return refuse({ kind: 'unseen' })
    const own = (await documentsOfCase(trx, entered, openCase.caseId)).filter(
      ({ stepId }) => stepId === step.id,
    )
    const known = new Set(own.map((document) => document.ref))
    if (wanted.in_hand.some((ref) => !known.has(ref)))
      return refuse({ kind: 'invalid', fields: { in_hand: m.platform_choose() } })
    await markDocuments(trx, entered, step.id, wanted.in_hand, today().toString())
    if (wanted.another.length === 1)
      return refuse({ kind: 'invalid', fields: { another: m.platform_too_short({ count: 2 }) } })
    await insertDocuments(
      trx,
      entered,
      { caseId: openCase.caseId, id: step.id },
      wanted.another ? [wanted.another] : [],
    )
    return ok({
      location: `/faelle/${openCase.ref}/plan/${step.ref}`,
      audit: { action: 'step_documents.kept', objectId: step.id, detail: { in_hand: wanted.in_hand.length } },
    })
  },
})
