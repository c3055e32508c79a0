import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, fileDay, fileTable, personLabels } from '#features/cases/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { absenceKey, factsOfPersons } from '../facts-of-persons.server.ts'
import { sourceLabel } from '../labels/source-label.ts'

/** The status history of everybody, with stays abroad, for the file of the case. Hints are none: they hold for a day. */
export const residenceFileSection: CaseFileSection = {
  title: m.residence_title,
  category: 'residence',
  read: async (trx, entered) => {
    const [persons, statusLabel] = await Promise.all([
      factsOfPersons(trx, entered),
      labelsOf('residence_statuses'),
    ])
    const rows = persons.flatMap(({ status, absences }) => [...status, ...absences])
    if (rows.length === 0) return []
    const person = await personLabels(trx, entered, rows)
    const columns = [
      m.residence_status(),
      m.cases_person(),
      m.residence_from(),
      m.residence_last_day(),
      m.residence_source(),
    ]
    return [
      fileTable(
        m.residence_history(),
        columns,
        rows.map((row) => [
          row.key === absenceKey ? m.residence_abroad() : statusLabel(row.value),
          person(row.personId),
          fileDay(row.from),
          fileDay(row.until) ?? m.residence_lasts(),
          sourceLabel(row.source),
        ]),
      ),
    ]
  },
}
