import type { Result } from '#domain/kernel/result.ts'
import type { KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import { expectedDays, type ExpectedFrom } from '#domain/rechtskreis/transition.ts'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { triggerProblem } from '#domain/rechtskreis/proposals/trigger-problem.ts'
import { today } from '#platform/clock.server.ts'
import { optionalDate, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Override } from '../data/transition-writer.server.ts'
import { problemWords } from '../present/trigger-labels.ts'

/** What every form asks in which days are laid down against the rule. */
export const laidDownFields = {
  old_ends: optionalDate(),
  new_begins: optionalDate(),
  reason: requiredText(500, 10),
}

/** Days that a professional lays down against the rule, as a form sends them. */
export type LaidDownDays = { old_ends: string | null; new_begins: string | null; reason: string }

/** The override to keep, or what is wrong with it by field: no day at all, the days of the rule itself, an impossible day. */
export function laidDown(
  rule: TransitionRule | undefined,
  from: ExpectedFrom,
  { old_ends, new_begins, reason }: LaidDownDays,
  known: KnownPerson,
): Result<Override, Record<string, string>> {
  const refused = (refusal: Record<string, string>) => ({ ok: false, refusal }) as const
  if (!old_ends && !new_begins) return refused({ old_ends: m.transitions_rule_override_no_day() })
  const on = today().toString()
  const ruled = expectedDays(rule, from, on)
  if (old_ends === ruled.oldEnds && new_begins === ruled.newBegins)
    return refused({ old_ends: m.transitions_rule_override_same() })
  for (const [field, day] of Object.entries({ old_ends, new_begins })) {
    const problem = day && triggerProblem(null, day, known, on)
    if (problem) return refused({ [field]: problemWords(problem) })
  }
  return { ok: true, value: { oldEnds: old_ends, newBegins: new_begins, reason, on } }
}
