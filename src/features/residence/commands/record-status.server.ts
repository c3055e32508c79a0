import { z } from 'zod'
import { refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalDate, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField } from '#features/cases/index.ts'
import { isValidCode } from '#features/reference/index.ts'
import { statusKey } from '../facts-of-persons.server.ts'
import { statusRecorders } from '../permissions.ts'
import { keepEntry } from '../history/keep-entry.server.ts'

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
  async handle(scope, { status, from, until, source, ...whose }) {
    if (!(await isValidCode('residence_statuses', status)))
      return refuse({ kind: 'invalid', fields: { status: m.platform_choose() } })
    const entry = { key: statusKey, value: status, from, until, source }
    return keepEntry(scope, whose, entry, 'residence_status.recorded')
  },
})
