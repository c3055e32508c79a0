import type { FollowUpOutcome } from '#domain/case-course/follow-up.ts'
import { m } from '#platform/i18n/messages.ts'

const outcomes: Record<FollowUpOutcome, () => string> = {
  stable: m.episodes_outcome_stable,
  needs_help: m.episodes_outcome_needs_help,
  not_reached: m.episodes_outcome_not_reached,
  declined: m.episodes_outcome_declined,
}

/** How it went on after a closing, in words. */
export const outcomeLabel = (outcome: FollowUpOutcome): string => outcomes[outcome]()
