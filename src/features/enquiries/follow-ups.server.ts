import type { RuleOverridden } from '#domain/kernel/events/rule-events.ts'
import { today } from '#platform/clock.server.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { insertOverride } from './data/enquiry-writer.server.ts'

/** An override of a criterion is kept with its reason: often overridden, the criterion itself is in question. */
export async function keepOverride(
  { trx, entered }: CommandScope,
  { about, subjectId, rule, label, reason }: RuleOverridden,
): Promise<void> {
  if (about !== 'enquiry') return
  await insertOverride(trx, entered, {
    enquiryId: subjectId,
    rule,
    label,
    reason,
    on: today().toString(),
  })
}
