import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { appliedHows, type DocumentHolder, documentHolders } from '#domain/rechtskreis/course/hand-over.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, optionalDate, optionalText, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { documentsOfTransition, holdTransitionDocument } from '../data/transition-documents.server.ts'
import { findTransition } from '../data/transition-reader.server.ts'
import { updateTransition } from '../data/transition-writer.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionConflict } from '../forms/transition-conflict.server.ts'
import { transitionsKept } from '../transition-kept.server.ts'

/** Who holds which document: `ref:holder` for each, nothing behind the colon for one that is missing. */
const holders = () =>
  z
    .union([z.string(), z.array(z.string()).max(100)], { error: () => m.platform_choose() })
    .default([])
    .transform((sent) => [sent].flat().map((one) => one.split(':')))
    .pipe(z.array(z.tuple([reference(), z.union([z.literal(''), choice(documentHolders)])])))

/** Keeps what is handed over with a transition: who holds each document, how it was applied, whom to ask there. */
export const keepHandOver = defineCaseCommand({
  name: 'hand_over.keep',
  roles: transitionRoles,
  input: z.strictObject({
    transition: reference(),
    version: version(),
    holder: holders(),
    last_paid_on: optionalDate(),
    applied_on: optionalDate('not_future'),
    applied_how: z.union([z.literal(''), choice(appliedHows)]).default(''),
    application_receipt: optionalText(200),
    receiving_contact: optionalText(200),
    handed_over_on: optionalDate('not_future'),
  }),
  async handle({ trx, entered, openCase }, { transition: ref, version: sent, holder, ...form }) {
    const seen = await findTransition(trx, entered, openCase.caseId, ref)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(seen.category)) return refuse({ kind: 'forbidden' })
    if (seen.state !== 'open') return refuse({ kind: 'invalid', fields: { _form: m.transitions_is_over() } })
    const conflict = transitionConflict(seen, form)
    if (seen.version !== sent) return refuse(conflict)
    if (!form.applied_on && (form.applied_how || form.application_receipt))
      return refuse({ kind: 'invalid', fields: { applied_on: m.platform_required() } })
    const known = new Set((await documentsOfTransition(trx, entered, seen.id)).map((one) => one.ref))
    if (holder.some(([document]) => !known.has(document)))
      return refuse({ kind: 'invalid', fields: { holder: m.platform_choose() } })

    const applied_how = form.applied_how || null
    if (!(await updateTransition(trx, entered, seen, { ...form, applied_how }))) return refuse(conflict)
    for (const [document, who] of holder)
      await holdTransitionDocument(
        trx,
        entered,
        document,
        (who || null) as DocumentHolder | null,
        today().toString(),
      )
    return ok({
      location: `/faelle/${openCase.ref}/uebergaenge/${seen.ref}/uebergabe`,
      audit: { action: 'transition.hand_over_kept', objectId: seen.id },
      events: await transitionsKept(trx, entered, openCase.caseId, seen.id),
    })
  },
})
