import { z } from 'zod'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personLabels } from '#features/cases/index.ts'
import type { Option } from '#ui/forms/select-field.tsx'
import { goalsToServe, type StepGoal } from '../data/goal-reader.server.ts'

/** Which goal a step serves: one of the case, or none named. */
export const goalField = () =>
  z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default('')

/**
 * The inner id of the goal that was chosen, null for none. One that ended is refused unless the step serves it already;
 * one of another case, or of a category the caller may not see, is not there.
 * @param kept which goal the step serves so far; where the caller may not see that, an empty field leaves it as it is
 */
export async function goalOf(
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
  kept: string | null = null,
): Promise<Result<{ id: string | null }, Refusal>> {
  const seen = await goalsToServe(trx, entered, caseId)
  if (ref === '') {
    const unseen = kept !== null && seen.every(({ id }) => id !== kept)
    return ok({ id: unseen ? kept : null })
  }
  const found = seen.find((one) => one.ref === ref)
  if (!found) return refuse({ kind: 'invalid', fields: { goal: m.platform_choose() } })
  return mayServe(found, kept)
    ? ok({ id: found.id })
    : refuse({ kind: 'invalid', fields: { goal: m.plan_goal_has_ended() } })
}

const mayServe = ({ id, state }: StepGoal, kept: string | null) => state === 'open' || id === kept

/** The goals to choose from: open ones, and the one the step serves already. */
export async function goalChoices(
  trx: Trx,
  entered: Entered,
  caseId: string,
  kept: string | null = null,
): Promise<Option[]> {
  const seen = await goalsToServe(trx, entered, caseId)
  const person = await personLabels(trx, entered, seen)
  return seen
    .filter((goal) => mayServe(goal, kept))
    .map(({ ref, words, personId }) => ({
      value: ref,
      label: [words, person(personId)].filter(Boolean).join(' · '),
    }))
}
