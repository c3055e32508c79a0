import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, date, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertRun } from '#platform/jobs/job-runs.server.ts'
import { insertRuleChange } from '../data/rule-change-writer.server.ts'
import { ruleKeepers } from '../permissions.ts'
import { previewTask } from '../rule-changes/preview-task.server.ts'
import { changeTargets } from '../rule-changes/change-targets.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'

/**
 * Proposes a practice value, the number of a condition, a switch of announced law, or that a rule was checked. Nothing changes before somebody else
 * confirms it; a task looks at what it would change meanwhile.
 */
export const proposeRuleChange = defineCommand({
  name: 'rule_change.propose',
  roles: ruleKeepers,
  input: z.strictObject({
    kind: choice(['setting', 'switch', 'checked']),
    target: requiredText(60, 2),
    value: z.coerce.number().int().min(0).max(10_000).catch(-1).default(0),
    valid_from: date(),
    reason: requiredText(500, 10),
  }),
  async handle({ trx, entered }, input) {
    const target = (await changeTargets(await residenceRules()))(input.target)
    if (target?.kind !== input.kind) return refuse({ kind: 'unseen' })
    const { setting } = target
    if (setting && (input.value < setting.min || input.value > setting.max))
      return refuse({
        kind: 'invalid',
        fields: { value: m.residence_value_between({ min: setting.min, max: setting.max }) },
      })
    if (input.kind === 'switch' && input.value !== 0 && input.value !== 1)
      return refuse({ kind: 'invalid', fields: { value: m.platform_choose() } })
    if (input.kind === 'checked' && input.valid_from > today().toString())
      return refuse({ kind: 'invalid', fields: { valid_from: m.platform_date_future() } })
    const runId = input.kind === 'checked' ? null : await insertRun(trx, entered, previewTask, 0)
    const value = input.kind === 'checked' ? 0 : input.value
    const stored = await insertRuleChange(trx, entered, {
      ...input,
      value,
      validFrom: input.valid_from,
      runId,
    })
    if (!stored)
      return refuse({
        kind: 'conflict',
        message: m.residence_proposed_already(),
        version: 1,
        differences: [],
      })
    return ok({
      location: `/verwaltung/regeln/aenderungen/${stored.ref}`,
      audit: { action: 'rule_change.proposed', objectId: stored.id, detail: { target: input.target } },
      events: runId ? [{ kind: 'RuleChangeProposed', subjectId: runId }] : [],
    })
  },
})
