import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText, version } from '#platform/fields.server.ts'
import { keepVersion } from '../data/chain-writer.server.ts'
import { planRoles } from '../permissions.ts'
import { proposalAsSeen } from '../chains/find-proposal.server.ts'
import { seenField } from '../chains/proposal-conflict.ts'

/** A running chain stays with its version, for a reason; this newer version is not proposed to it again. */
export const keepChainVersion = defineCaseCommand({
  name: 'chain.keep_version',
  roles: planRoles,
  input: z.strictObject({
    chain: reference(),
    from_version: version(),
    to_version: version(),
    seen: seenField(),
    reason: requiredText(500, 3),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const seen = { from: form.from_version, to: form.to_version, rows: form.seen }
    const found = await proposalAsSeen({ trx, entered, caseId: openCase.caseId }, form.chain, seen)
    if (!found.ok) return found
    const { chain, from, to } = found.value
    const kept = { against: to.version, reason: form.reason, on: today().toString() }
    await keepVersion(trx, entered, chain.id, kept)
    return ok({
      location: `/faelle/${openCase.ref}/plan`,
      audit: {
        action: 'chain.version_kept',
        objectId: chain.id,
        detail: { template: to.code, version: from.version, against: to.version },
      },
    })
  },
})
