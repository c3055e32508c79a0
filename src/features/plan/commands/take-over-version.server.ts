import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { isOpenStep } from '#domain/plan/step-state.ts'
import { takeOver, type TakeOverProblem } from '#domain/plan/running-chains/take-over.ts'
import { differenceName } from '#domain/plan/running-chains/template-difference.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { codes, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { moveToVersion } from '../data/chain-writer.server.ts'
import { planRoles } from '../permissions.ts'
import type { ChainProposal } from '../chains/chain-proposals.server.ts'
import { proposalAsSeen } from '../chains/find-proposal.server.ts'
import { seenField } from '../chains/proposal-conflict.ts'
import { writeTakeOver } from '../chains/write-take-over.server.ts'

const input = z.strictObject({
  chain: reference(),
  from_version: version(),
  to_version: version(),
  seen: seenField(),
  differences: codes(),
})

function problemWords(problem: TakeOverProblem, { run, to }: ChainProposal): Refusal {
  const titleOf = (key: string) =>
    run.steps.find((step) => step.key === key)?.title ??
    to.steps.find((step) => step.key === key)?.title.de ??
    ''
  const words = {
    nothing_chosen: () => m.plan_version_nothing_chosen(),
    no_open_step: () => m.plan_version_no_open_step(),
    would_cycle: () => m.plan_version_would_cycle({ step: 'step' in problem ? titleOf(problem.step) : '' }),
  }
  return { kind: 'invalid', fields: { differences: words[problem.kind]() } }
}

/**
 * Takes over what was chosen of a newer version of the template of a running chain; from then on the chain goes by that
 * version. Refused where the case or the template is no longer what the form showed.
 */
export const takeOverVersion = defineCaseCommand({
  name: 'chain.take_over_version',
  roles: planRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const seen = { from: form.from_version, to: form.to_version, rows: form.seen }
    const found = await proposalAsSeen({ trx, entered, caseId }, form.chain, seen)
    if (!found.ok) return found
    const proposal = found.value
    const { chain, from, to, run, differences, steps } = proposal
    const known = new Set(differences.map(differenceName))
    if (form.differences.some((name) => !known.has(name)))
      return refuse({ kind: 'invalid', fields: { differences: m.platform_choose() } })
    const chosen = differences.filter((one) => form.differences.includes(differenceName(one)))
    const others = steps.filter((step) => step.chainRunId !== chain.id && isOpenStep(step.status)).length
    const taken = takeOver({ from, to, run }, chosen, others)
    if (!taken.ok) return refuse(problemWords(taken.refusal, proposal))
    const events = await writeTakeOver({ trx, entered, caseId }, proposal, taken.value)
    await moveToVersion(trx, entered, chain.id, to.version)
    return ok({
      location: `/faelle/${openCase.ref}/plan`,
      audit: {
        action: 'chain.version_taken_over',
        objectId: chain.id,
        detail: {
          template: to.code,
          from: from.version,
          to: to.version,
          taken: chosen.length,
          proposed: differences.length,
        },
      },
      events,
      counts: { count: chosen.length },
    })
  },
})
