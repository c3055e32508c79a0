import { z } from 'zod'
import { canCarry, categoryOfTie, resourceKindOf } from '#domain/assessment/ecomap/tie.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertResource } from '#features/assessment/index.ts'
import { keepTie, seenAndNow, tiesOfCase } from '../data/ties.server.ts'
import { ecomapRoles } from '../permissions.ts'

/** Takes a tie as a resource of the person, once, so that the plan can draw on it. */
export const takeAsResource = defineCaseCommand({
  name: 'network_tie.take_as_resource',
  roles: ecomapRoles,
  input: z.strictObject({ tie: reference(), take: z.literal('on') }),
  async handle({ trx, entered, openCase }, form) {
    const tie = seenAndNow(await tiesOfCase(trx, entered), form.tie)?.now
    if (!tie) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(categoryOfTie[tie.kind])) return refuse({ kind: 'forbidden' })
    const invalid = (words: string) => refuse({ kind: 'invalid' as const, fields: { _form: words } })
    const kind = resourceKindOf(tie.kind)
    if (tie.resourceId) return invalid(m.ecomap_resource_already())
    if (!kind || !canCarry(tie)) return invalid(m.ecomap_resource_not_possible())
    const resourceId = await insertResource(trx, entered, {
      personId: tie.personId,
      kind,
      title: tie.name,
      ownWords: tie.words,
      level: null,
      seen: false,
      lifeDomains: tie.lifeDomains,
      since: tie.since,
    })
    if (!(await keepTie(trx, entered, { ...tie, resourceId }, tie.id)))
      return refuse({ kind: 'conflict', message: m.ecomap_changed_meanwhile(), version: 1, differences: [] })
    return ok({
      location: `/faelle/${openCase.ref}/netzwerk`,
      audit: { action: 'network_tie.taken_as_resource', objectId: resourceId, detail: { kind } },
    })
  },
})
