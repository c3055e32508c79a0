import { today } from '#platform/clock.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, fileDay, fileTable } from '#features/cases/index.ts'
import { householdFacts } from './household-page.server.ts'
import { type HeldRow, type MemberRow, presentHouseholds } from './present/household.ts'

/** Who lives with whom today, what they are to each other, and where they go by day, for the file of the case. */
export const householdFileSection: CaseFileSection = {
  title: m.households_title,
  category: 'family',
  read: async (trx, entered) => {
    const shown = presentHouseholds(await householdFacts(trx, entered), today().toString())
    const { households, relationships, attendances } = shown
    return [
      ...households.map((rows, at) =>
        members(m.households_number({ number: at + 1, count: rows.length }), rows),
      ),
      ...(relationships.length > 0
        ? [
            held(
              m.households_relationships(),
              [m.households_kind(), m.households_who(), m.households_note()],
              relationships,
            ),
          ]
        : []),
      ...(attendances.length > 0
        ? [
            held(
              m.households_attendances(),
              [m.households_attendance_kind(), m.households_institution(), m.households_level()],
              attendances,
            ),
          ]
        : []),
    ]
  },
}

const members = (title: string, rows: readonly MemberRow[]) =>
  fileTable(
    title,
    [
      m.households_name(),
      m.households_birth_date(),
      m.households_role(),
      m.households_relations(),
      m.households_since(),
    ],
    rows.map((row) => [
      row.name,
      fileDay(row.birthDate),
      row.atHome ? row.role : `${row.role}, ${m.households_elsewhere_short()}`,
      row.relations.join('; '),
      fileDay(row.from),
    ]),
  )

const held = (title: string, labels: readonly string[], rows: readonly HeldRow[]) =>
  fileTable(
    title,
    [m.households_person(), ...labels, m.households_from(), m.households_until()],
    rows.map((row) => [row.person, row.what, row.who, row.note, fileDay(row.from), fileDay(row.until)]),
  )
