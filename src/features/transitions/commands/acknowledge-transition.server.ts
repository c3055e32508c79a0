import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { acknowledgedHows } from '#domain/rechtskreis/transition.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, reference, requiredText, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findTransition } from '../data/transition-reader.server.ts'
import { updateTransition } from '../data/transition-writer.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionConflict } from '../forms/transition-conflict.server.ts'
import { transitionsKept } from '../transition-kept.server.ts'

/** Notes that the receiving office took over: who said so, when, on which way. */
export const acknowledgeTransition = defineCaseCommand({
  name: 'transition.acknowledge',
  roles: transitionRoles,
  input: z.strictObject({
    transition: reference(),
    version: version(),
    acknowledged_by: requiredText(200, 2),
    acknowledged_on: date('not_future'),
    acknowledged_how: choice(acknowledgedHows),
  }),
  async handle({ trx, entered, openCase }, { transition: ref, version: seenVersion, ...acknowledged }) {
    const seen = await findTransition(trx, entered, openCase.caseId, ref)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(seen.category)) return refuse({ kind: 'forbidden' })
    if (seen.state !== 'open') return refuse({ kind: 'invalid', fields: { _form: m.transitions_is_over() } })
    const conflict = transitionConflict(seen, acknowledged)
    if (seen.version !== seenVersion) return refuse(conflict)
    if (!(await updateTransition(trx, entered, seen, acknowledged))) return refuse(conflict)
    return ok({
      location: `/faelle/${openCase.ref}/uebergaenge/${seen.ref}`,
      audit: { action: 'transition.acknowledged', objectId: seen.id },
      events: await transitionsKept(trx, entered, openCase.caseId, seen.id),
    })
  },
})
