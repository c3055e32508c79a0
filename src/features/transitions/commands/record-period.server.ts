import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import {
  categoryOfLane,
  laneOfRechtskreis,
  rechtskreise,
  type Rechtskreis,
} from '#domain/rechtskreis/lanes.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalDate, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { insertPeriod } from '#features/persons/index.ts'

const codes = rechtskreise as [Rechtskreis, ...Rechtskreis[]]

/** Records that a Rechtskreis applied or applies to the person of the open case; overlaps are shown, not forbidden. */
export const recordPeriod = defineCaseCommand({
  name: 'rechtskreis_period.record',
  roles: ['case_manager'],
  input: z.strictObject({
    person: personField(),
    rechtskreis: choice(codes),
    from: date(),
    until: optionalDate(),
    office: z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default(''),
    certainty: choice(['told', 'seen', 'document', 'office']),
    note: optionalText(1000),
  }),
  async handle({ trx, entered, openCase }, input) {
    if (input.until && input.until < input.from)
      return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
    const category = categoryOfLane[laneOfRechtskreis[input.rechtskreis]]
    if (!openCase.writeCategories.includes(category)) return refuse({ kind: 'forbidden' })
    const office = input.office ? await findOrganisation(trx, entered, input.office) : undefined
    if (input.office && !office) return refuse({ kind: 'invalid', fields: { office: m.platform_choose() } })
    const person = await personOfCase(trx, entered, input.person)
    if (!person) return refuse({ kind: 'unseen' })
    const { id } = await insertPeriod(trx, entered, {
      personId: person.personId,
      rechtskreis: input.rechtskreis,
      from: input.from,
      until: input.until,
      officeId: office?.id ?? null,
      certainty: input.certainty,
      note: input.note,
    })
    return ok({
      location: `/faelle/${openCase.ref}/zeitachse?person=${person.ref}`,
      audit: { action: 'rechtskreis_period.recorded', objectId: id },
    })
  },
})
