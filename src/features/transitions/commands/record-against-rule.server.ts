import { z } from 'zod'
import { ok } from '#domain/kernel/result.ts'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { personOfCase } from '#features/cases/index.ts'
import { transitionRoles } from '../permissions.ts'
import { laidDownFields } from '../events/laid-down.server.ts'
import { ruleOverridden } from '../events/rule-overridden.server.ts'
import { storeTransition, transitionFields } from '../events/store-transition.server.ts'

/** Records a change of the legal area with other days than its rule gives, and why; that is a finding about the rule. */
export const recordAgainstRule = defineCaseCommand({
  name: 'transition.override_rule',
  roles: transitionRoles,
  input: z.strictObject({ ...transitionFields, ...laidDownFields }),
  async handle(scope, { old_ends, new_begins, reason, ...form }) {
    const stored = await storeTransition(scope, form, { old_ends, new_begins, reason })
    if (!stored.ok) return stored
    const { trx, entered, openCase } = scope
    const person = await personOfCase(trx, entered, form.person)
    const { audit, events = [], location } = stored.value
    const about = { caseId: openCase.caseId, subjectId: audit.objectId!, personId: person!.personId }
    return ok({
      location,
      audit: { ...audit, action: 'transition.rule_overridden' },
      events: [...events, await ruleOverridden(about, form.kind as TransitionKind, reason)],
    })
  },
})
