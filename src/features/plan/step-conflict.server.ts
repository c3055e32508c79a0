import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Step } from './data/step-reader.server.ts'

type Difference = { field: string; mine: string; theirs: string }

/** Somebody changed the step since the form was opened: both states, field by field. */
export const stepConflict = (step: Step, differences: Difference[]): Refusal => ({
  kind: 'conflict',
  message: m.plan_step_changed_meanwhile(),
  version: step.version,
  differences,
})
