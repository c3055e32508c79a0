import type { MoveProblem } from '#domain/case-course/case-moves.ts'
import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'

/** At which field a problem is told, by the form that asks. */
export type MoveFields = { day: string; reason: string; phase?: string }

/** A refused move as the form shows it; what somebody else did meanwhile is a conflict. */
export function moveRefusal(problem: MoveProblem, fields: MoveFields, version: number): Refusal {
  const at = (field: string, words: string): Refusal => ({ kind: 'invalid', fields: { [field]: words } })
  const meanwhile = (message: string): Refusal => ({ kind: 'conflict', message, differences: [], version })
  switch (problem) {
    case 'not_open':
      return meanwhile(m.episodes_not_open())
    case 'not_paused':
      return meanwhile(m.episodes_not_paused())
    case 'not_closed':
      return meanwhile(m.episodes_not_closed())
    case 'same_phase':
      return at(fields.phase ?? fields.day, m.episodes_same_phase())
    case 'before_last':
      return at(fields.day, m.episodes_before_last())
    case 'in_future':
      return at(fields.day, m.platform_date_future())
    case 'wake_up_past':
      return at(fields.day, m.episodes_wake_up_past())
    case 'reason_missing':
      return at(fields.reason, m.platform_required())
  }
}
