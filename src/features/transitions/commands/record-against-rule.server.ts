import { z } from 'zod'
import { ok } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { optionalDate, requiredText } from '#platform/fields.server.ts'
import { personOfCase } from '#features/cases/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { transitionRoles } from '../permissions.ts'
import { storeTransition, transitionFields } from '../events/store-transition.server.ts'

/** Records a change of the legal area with other days than its rule gives, and why; that is a finding about the rule. */
export const recordAgainstRule = defineCaseCommand({
  name: 'transition.override_rule',
  roles: transitionRoles,
  input: z.strictObject({
    ...transitionFields,
    old_ends: optionalDate(),
    new_begins: optionalDate(),
    reason: requiredText(500, 10),
  }),
  async handle(scope, { old_ends, new_begins, reason, ...form }) {
    const stored = await storeTransition(scope, form, { old_ends, new_begins, reason })
    if (!stored.ok) return stored
    const { trx, entered, openCase } = scope
    const [person, kind] = await Promise.all([
      personOfCase(trx, entered, form.person),
      labelsOf('transition_kinds'),
    ])
    const { audit, events = [], location } = stored.value
    return ok({
      location,
      audit: { ...audit, action: 'transition.rule_overridden' },
      events: [
        ...events,
        {
          kind: 'RuleOverridden',
          about: 'transition',
          caseId: openCase.caseId,
          subjectId: audit.objectId!,
          personId: person!.personId,
          eventId: crypto.randomUUID(),
          rule: form.kind,
          label: kind(form.kind),
          reason,
          on: today().toString(),
        },
      ],
    })
  },
})
