import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { type EndProblem, decideTransitionEnd } from '#domain/rechtskreis/transition-end.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findTransition } from '../data/transition-reader.server.ts'
import { updateTransition } from '../data/transition-writer.server.ts'
import { transitionRoles } from '../permissions.ts'
import { settleAxis } from '../axis/settle-axis.server.ts'
import { transitionConflict } from '../forms/transition-conflict.server.ts'
import { transitionsKept } from '../transition-kept.server.ts'

const words: Record<EndProblem, () => string> = {
  already_over: m.transitions_is_over,
  not_paid: m.transitions_not_paid,
  not_acknowledged: m.transitions_not_acknowledged,
}

/** Ends a transition: settled when money flows and the receiving office confirmed, or dropped when it did not happen. */
export const endTransition = defineCaseCommand({
  name: 'transition.end',
  roles: transitionRoles,
  input: z.strictObject({
    transition: reference(),
    version: version(),
    state: choice(['settled', 'dropped']),
  }),
  async handle({ trx, entered, openCase }, form) {
    const seen = await findTransition(trx, entered, openCase.caseId, form.transition)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(seen.category)) return refuse({ kind: 'forbidden' })
    if (seen.version !== form.version) return refuse(transitionConflict(seen, {}))
    const decided = decideTransitionEnd(seen, form.state)
    if (!decided.ok) return refuse({ kind: 'invalid', fields: { state: words[decided.refusal]() } })
    if (!(await updateTransition(trx, entered, seen, { state: form.state })))
      return refuse(transitionConflict(seen, {}))
    if (form.state === 'settled') await settleAxis(trx, entered, openCase, seen)
    return ok({
      location: `/faelle/${openCase.ref}/zeitachse`,
      audit: { action: 'transition.ended', objectId: seen.id, detail: { state: form.state } },
      events: await transitionsKept(trx, entered, openCase.caseId, seen.id),
    })
  },
})
