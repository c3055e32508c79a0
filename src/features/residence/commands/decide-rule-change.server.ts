import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { getRun } from '#platform/jobs/job-runs.server.ts'
import { findRuleChange } from '../data/rule-change-reader.server.ts'
import { decideRuleChange as decide } from '../data/rule-change-writer.server.ts'
import { ruleDeciders } from '../permissions.ts'

/**
 * Answers a proposal: another human confirms or declines it, its author takes it back. It is confirmed only after it was
 * seen what it would change.
 */
export const decideRuleChange = defineCommand({
  name: 'rule_change.decide',
  roles: ruleDeciders,
  input: z.strictObject({ change: reference(), decision: choice(['confirmed', 'declined', 'withdrawn']) }),
  async handle({ trx, entered }, { change: ref, decision }) {
    const change = await findRuleChange(trx, entered, ref)
    if (!change) return refuse({ kind: 'unseen' })
    const isAuthor = change.proposedAccount === entered.accountId
    const field = (message: string) => refuse({ kind: 'invalid' as const, fields: { decision: message } })
    if (isAuthor !== (decision === 'withdrawn'))
      return field(isAuthor ? m.residence_own_change() : m.residence_not_own_change())
    if (
      decision === 'confirmed' &&
      change.runId &&
      (await getRun(trx, entered, change.runId)).state !== 'finished'
    )
      return field(m.residence_not_looked_yet())
    if (!(await decide(trx, entered, change.id, decision)))
      return refuse({ kind: 'conflict', message: m.residence_decided_already(), version: 1, differences: [] })
    return ok({
      location: `/verwaltung/regeln/aenderungen/${ref}`,
      audit: { action: `rule_change.${decision}`, objectId: change.id, detail: { target: change.target } },
    })
  },
})
