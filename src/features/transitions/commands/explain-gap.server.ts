import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { categoryOfLane } from '#domain/rechtskreis/lanes.ts'
import { endsBeforeBegin } from '#domain/rechtskreis/axis/period.ts'
import { gapLanes } from '#domain/rechtskreis/gap-days.ts'
import { bridges } from '#domain/rechtskreis/transition.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { insertGapExplanation } from '../data/gap-explanations.server.ts'
import { transitionRoles } from '../permissions.ts'

/** Names what bridges uncovered days of a person, or why they stay so; what was said stays. */
export const explainGap = defineCaseCommand({
  name: 'gap.explain',
  roles: transitionRoles,
  input: z.strictObject({
    person: personField(),
    lane: choice(gapLanes),
    from: date(),
    until: date('not_future'),
    bridge: z.union([z.literal(''), choice(bridges)]).default(''),
    reason: optionalText(500),
  }),
  async handle({ trx, entered, openCase }, { person: ref, ...said }) {
    if (!openCase.writeCategories.includes(categoryOfLane[said.lane])) return refuse({ kind: 'forbidden' })
    const invalid = (fields: Record<string, string>) => refuse({ kind: 'invalid', fields } as const)
    if (endsBeforeBegin(said)) return invalid({ until: m.platform_date_order() })
    if (!said.bridge && said.reason.length < 2)
      return invalid({ reason: m.transitions_package_bridge_or_reason() })
    const person = await personOfCase(trx, entered, ref)
    if (!person) return refuse({ kind: 'unseen' })
    const { id } = await insertGapExplanation(trx, entered, openCase.caseId, {
      ...said,
      personId: person.personId,
      bridge: said.bridge || null,
    })
    return ok({
      location: `/faelle/${openCase.ref}/zeitachse?person=${person.ref}`,
      audit: { action: 'gap.explained', objectId: id },
    })
  },
})
