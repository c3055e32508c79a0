import { z } from 'zod'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalDate } from '#platform/fields.server.ts'
import { personField } from '#features/cases/index.ts'
import { absenceKey } from '../facts-of-persons.server.ts'
import { statusRecorders } from '../permissions.ts'
import { keepEntry } from '../history/keep-entry.server.ts'

/** Records a stay abroad, with the day until which the authority allowed the return, or corrects one (`place`). */
export const recordAbsence = defineCaseCommand({
  name: 'residence_absence.record',
  roles: statusRecorders,
  input: z.strictObject({
    person: personField(),
    place: z.string().max(40).default(''),
    from: date('not_future'),
    until: optionalDate(),
    return_by: optionalDate(),
    source: choice(['told', 'seen', 'document', 'office']),
  }),
  handle(scope, { from, until, return_by, source, ...whose }) {
    const entry = { key: absenceKey, value: return_by ?? 'none', from, until, source }
    return keepEntry(scope, whose, entry, 'residence_absence.recorded')
  },
})
