import { listName } from '#domain/person/person-name.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'
import { attendanceRow } from './attendance-rows.ts'
import { chanceOfFamily, type Family, inventFamily, type Relative } from './family.ts'
import { relativeRows } from './relative-rows.ts'
import { supportRows } from './support-rows.ts'

type Row = Record<string, unknown>

/** All rows about the household of an invented case: members, relationships, guardian, schools, who must not learn of it. */
export function householdRows(made: CaseStory, today: string, office: (kind: string) => string | null): Rows {
  const chance = chanceOfFamily(made.ids.case)
  const family = inventFamily(chance, made, today)
  const { living, relatives, household } = family
  const inCase = relatives.filter(({ isPartOfCase }) => isPartOfCase)
  const rows: Rows = {
    contact_hidden_from: hiddenRows(chance, made, family),
    person_fact: supportRows(chance, made),
  }
  if (living === 'unaccompanied') rows.person_relationship = [guardianRow(chance, made, office('JA'))]
  if (relatives.length === 0) return rows
  const since = plusDays(made.opened, -200 - chance.below(900))
  const compartment = { site_id: made.site, organisation_id: made.organisation }
  return {
    ...rows,
    ...relativeRows(chance, made, family, inCase),
    household: [{ ...compartment, id: household, created_at: morningOf(made.opened) }],
    household_member: memberRows(chance, made, family, since, today),
    person_relationship: relatives.map((one) => relationshipRow(chance, made, one, since)),
    person_attendance: inCase
      .filter(({ role }) => role === 'child')
      .flatMap((child) => attendanceRow(chance, made, child, today)),
  }
}

const named = (made: CaseStory, relative: Relative) => listName(made.name.family, relative.given)

const compartmentOf = (made: CaseStory) => ({
  site_id: made.site,
  organisation_id: made.organisation,
  recorded_by: made.responsible.id,
  recorded_at: morningOf(made.opened),
})

/** Whoever is separated left on a day; children who are only named live elsewhere. */
function memberRows(chance: Chance, made: CaseStory, family: Family, since: string, today: string): Row[] {
  const member = (personId: string, more: Row): Row => ({
    ...compartmentOf(made),
    id: chance.uuid(),
    ref: chance.uuid(),
    household_id: family.household,
    person_id: personId,
    named: null,
    named_birth_date: null,
    role: 'adult',
    at_home: true,
    valid: `[${since},)`,
    end_reason: null,
    ...more,
  })
  const left = plusDays(made.opened, chance.below(60))
  return [
    member(made.ids.person, {}),
    ...family.relatives.map((one) => {
      const role = one.role === 'child' ? 'child' : 'adult'
      const from = one.birthDate > since ? one.birthDate : since
      const own = one.isPartOfCase
        ? {}
        : {
            named: named(made, one),
            named_birth_date: one.birthDate.slice(0, 4),
            at_home: one.role !== 'child',
          }
      const ends = family.living === 'separated' && one.role === 'spouse' && left < today
      return member(one.isPartOfCase ? one.id : made.ids.person, {
        ...own,
        role,
        valid: ends ? `[${from},${left}]` : `[${from},)`,
        end_reason: ends ? 'separation' : null,
      })
    }),
  ]
}

function relationshipRow(chance: Chance, made: CaseStory, relative: Relative, since: string): Row {
  return {
    ...compartmentOf(made),
    id: chance.uuid(),
    ref: chance.uuid(),
    person_id: made.ids.person,
    kind: relative.role === 'child' ? 'child' : 'married',
    other_person_id: relative.isPartOfCase ? relative.id : null,
    other_named: relative.isPartOfCase ? null : named(made, relative),
    institution_id: null,
    valid: relative.role === 'child' ? `[${relative.birthDate},)` : `[${since},)`,
    note: '',
  }
}

/** The youth office is the guardian of young people without parents; where none is known, a club that is named. */
const guardianRow = (chance: Chance, made: CaseStory, youthOffice: string | null): Row => ({
  ...compartmentOf(made),
  id: chance.uuid(),
  ref: chance.uuid(),
  person_id: made.ids.person,
  kind: 'guardian',
  other_person_id: null,
  other_named: youthOffice ? null : 'Vormundschaftsverein Beispielhausen',
  institution_id: youthOffice,
  valid: `[${made.opened},)`,
  note: '',
})

/** Of a separation the one who left must not learn that the other one is counselled. */
const hiddenRows = (chance: Chance, made: CaseStory, { living, relatives }: Family): Row[] =>
  living === 'separated'
    ? [
        {
          site_id: made.site,
          id: chance.uuid(),
          person_id: made.ids.person,
          hidden_person_id: null,
          hidden_named: named(made, relatives[0]!),
        },
      ]
    : []
