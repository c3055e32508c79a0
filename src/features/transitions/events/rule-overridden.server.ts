import type { RuleOverridden } from '#domain/kernel/events/rule-events.ts'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import { today } from '#platform/clock.server.ts'
import { labelsOf } from '#features/reference/index.ts'

/** What to tell of a transition whose days were laid down against its rule: that is a finding about the rule. */
export async function ruleOverridden(
  about: { caseId: string; subjectId: string; personId: string },
  kind: TransitionKind,
  reason: string,
): Promise<RuleOverridden> {
  const label = await labelsOf('transition_kinds')
  return {
    kind: 'RuleOverridden',
    about: 'transition',
    ...about,
    eventId: crypto.randomUUID(),
    rule: kind,
    label: label(kind),
    reason,
    on: today().toString(),
  }
}
