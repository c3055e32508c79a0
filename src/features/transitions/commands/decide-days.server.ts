import { z } from 'zod'
import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personHeads } from '#features/persons/index.ts'
import { findTransition } from '../data/transition-reader.server.ts'
import { overrideColumns, updateTransition } from '../data/transition-writer.server.ts'
import { knownOf } from '../events/known-person.server.ts'
import { laidDown, laidDownFields } from '../events/laid-down.server.ts'
import { ruleOverridden } from '../events/rule-overridden.server.ts'
import { transitionConflict } from '../forms/transition-conflict.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionRules } from '../rules.server.ts'
import { transitionsKept } from '../transition-kept.server.ts'

/**
 * Decides which days of an open transition count: others than its rule gives, which is a finding about the rule, or those of the
 * rule again. Either needs a reason.
 */
export const decideDays = defineCaseCommand({
  name: 'transition.decide_days',
  roles: transitionRoles,
  input: z.strictObject({
    transition: reference(),
    version: version(),
    days: choice(['laid_down', 'rule']).default('laid_down'),
    ...laidDownFields,
  }),
  async handle({ trx, entered, openCase }, { transition: ref, version: seenVersion, days, ...form }) {
    const find = () => findTransition(trx, entered, openCase.caseId, ref)
    const invalid = (fields: Record<string, string>) => refuse({ kind: 'invalid', fields } as const)
    const seen = await find()
    if (!seen) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(seen.category)) return refuse({ kind: 'forbidden' })
    if (seen.version !== seenVersion) return refuse(transitionConflict(seen, form))
    if (seen.state !== 'open') return invalid({ _form: m.transitions_is_over() })
    const again = { oldEnds: null, newBegins: null, reason: form.reason, on: today().toString() }
    if (days === 'rule' && !seen.overrideOldEnds && !seen.overrideNewBegins)
      return invalid({ days: m.transitions_days_of_rule_already() })
    const person = (await personHeads(trx, entered)).find(({ ids }) => ids.includes(seen.personId))
    const known = await knownOf(trx, entered, person ?? { ids: [], birthDate: null })
    const { triggerOn, appliedOn, toCode } = seen
    const decided =
      days === 'rule'
        ? { ok: true as const, value: again }
        : laidDown(ruleFor(await transitionRules(), seen), { triggerOn, appliedOn, toCode }, form, known)
    if (!decided.ok) return invalid(decided.refusal)
    if (!(await updateTransition(trx, entered, seen, overrideColumns(entered, decided.value))))
      return refuse(transitionConflict((await find())!, form))
    const kept = await transitionsKept(trx, entered, openCase.caseId, seen.id)
    const about = { caseId: openCase.caseId, subjectId: seen.id, personId: seen.personId }
    return ok({
      location: `/faelle/${openCase.ref}/uebergaenge/${seen.ref}`,
      audit: {
        action: days === 'rule' ? 'transition.rule_followed' : 'transition.rule_overridden',
        objectId: seen.id,
        detail: { kind: seen.kind },
      },
      events: days === 'rule' ? kept : [...kept, await ruleOverridden(about, seen.kind, form.reason)],
    })
  },
})
