import type { RuleOverridden } from '#domain/kernel/events/rule-events.ts'
import type { TransitionKept } from '#domain/kernel/events/transition-events.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { planOfCase, tellChain } from '#features/plan/index.ts'
import { agencyOfStep } from '#features/reference/index.ts'

/** A gap is due on its first day: it stands on "Heute" before it comes and until it is paid or bridged. */
export const keepTransitionDue = ({ trx }: CommandScope, event: TransitionKept): Promise<void> =>
  putWorkItem(trx, 'transition_gap', event.subjectId, event.gapFrom)

/** How the chain's log calls an override; nobody plans one, so the list of steps offers it no more. */
const stepCode = 'rule_overridden'

/**
 * Tells the chain's log that a rule of the catalogue did not hold: on the way of the person, without the reason. Whose grant does
 * not cover the plan tells nothing.
 */
export async function tellOverride(scope: CommandScope, event: RuleOverridden): Promise<void> {
  if (event.about !== 'transition') return
  const plan = await planOfCase(scope.trx, scope.entered, event.caseId)
  if (!plan) return
  await tellChain(scope, {
    kind: 'StepMoved',
    to: 'finished',
    caseId: event.caseId,
    chainId: plan.id,
    personId: event.personId,
    subjectId: event.subjectId,
    eventId: event.eventId,
    stepCode,
    agencyKind: await agencyOfStep(stepCode),
    organisationId: null,
    on: event.on,
    due: null,
    barrierCode: null,
    interfaceFrom: null,
  })
}
