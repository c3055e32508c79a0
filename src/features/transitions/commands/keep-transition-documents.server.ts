import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { optionalText, reference, references } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import {
  documentsOfTransition,
  insertTransitionDocuments,
  markTransitionDocuments,
} from '../data/transition-documents.server.ts'
import { findTransition } from '../data/transition-reader.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionsKept } from '../transition-kept.server.ts'

/** Says which documents the receiving office asks for and which of them are in hand. */
export const keepTransitionDocuments = defineCaseCommand({
  name: 'transition_documents.keep',
  roles: transitionRoles,
  input: z.strictObject({ transition: reference(), in_hand: references(), another: optionalText(200) }),
  async handle({ trx, entered, openCase }, form) {
    const seen = await findTransition(trx, entered, openCase.caseId, form.transition)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(seen.category)) return refuse({ kind: 'forbidden' })
    const known = new Set((await documentsOfTransition(trx, entered, seen.id)).map(({ ref }) => ref))
    if (form.in_hand.some((ref) => !known.has(ref)))
      return refuse({ kind: 'invalid', fields: { in_hand: m.platform_choose() } })
    if (form.another.length === 1)
      return refuse({ kind: 'invalid', fields: { another: m.platform_too_short({ count: 2 }) } })
    await markTransitionDocuments(trx, entered, seen.id, form.in_hand, today().toString())
    const { caseId } = openCase
    const of = { caseId, id: seen.id, category: seen.category }
    await insertTransitionDocuments(trx, entered, of, form.another ? [form.another] : [])
    return ok({
      location: `/faelle/${openCase.ref}/uebergaenge/${seen.ref}`,
      audit: {
        action: 'transition_documents.kept',
        objectId: seen.id,
        detail: { in_hand: form.in_hand.length },
      },
      events: await transitionsKept(trx, entered, caseId, seen.id),
    })
  },
})
