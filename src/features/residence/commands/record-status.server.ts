import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalDate, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { keepDatedFact } from '#features/persons/index.ts'
import { isValidCode } from '#features/reference/index.ts'
import { statusKey } from '../facts-of-persons.server.ts'
import { statusRecorders } from '../permissions.ts'
import { standingItem } from '../history/standing-item.server.ts'

/**
 * Records a stretch of the residence status of a person, or puts it in place of one that stands (`place`). Two at once
 * are let in and named on the page: which one is wrong only people can say.
 */
export const recordStatus = defineCaseCommand({
  name: 'residence_status.record',
  roles: statusRecorders,
  input: z.strictObject({
    person: personField(),
    place: z.string().max(40).default(''),
    status: requiredText(60),
    from: date('not_future'),
    until: optionalDate(),
    source: choice(['told', 'seen', 'document', 'office']),
  }),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('residence')) return refuse({ kind: 'forbidden' })
    if (input.until && input.until < input.from)
      return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
    if (!(await isValidCode('residence_statuses', input.status)))
      return refuse({ kind: 'invalid', fields: { status: m.platform_choose() } })
    const person = await personOfCase(trx, entered, input.person)
    if (!person) return refuse({ kind: 'unseen' })
    const replaced = input.place === '' ? null : await standingItem(trx, entered, person, input.place)
    if (replaced === undefined) return refuse({ kind: 'unseen' })
    const fact = {
      category: 'residence' as const,
      key: statusKey,
      value: input.status,
      from: input.from,
      until: input.until,
      source: input.source,
    }
    if (!(await keepDatedFact(trx, entered, person, fact, replaced)))
      return refuse({
        kind: 'conflict',
        message: m.residence_changed_meanwhile(),
        version: 1,
        differences: [],
      })
    return ok({
      location: `/faelle/${openCase.ref}/perspektiven?person=${person.ref}`,
      audit: { action: 'residence_status.recorded', objectId: person.personId },
    })
  },
})
