import { listName, nameKey } from '#domain/person/person-name.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf } from '../days.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'
import { contactColumns } from './contact-columns.ts'
import type { Family, Relative } from './family.ts'

/** The rows that make relatives persons of the case: name, contact, search, part in the case, keys. */
export function relativeRows(
  chance: Chance,
  made: CaseStory,
  family: Family,
  inCase: readonly Relative[],
): Rows {
  const { site, organisation, opened, ids } = made
  const key = (personId: string, kind: string, source: string, value: string) => ({
    site_id: site,
    id: chance.uuid(),
    person_id: personId,
    kind,
    source_id: source,
    key: value,
  })
  const household = (personId: string) => key(personId, 'household', family.household, family.householdKey)
  return {
    person: inCase.map(({ id, ref }) => ({
      site_id: site,
      person_id: id,
      ref,
      organisation_id: organisation,
      created_at: morningOf(opened),
    })),
    person_identity: inCase.map((one) => ({
      site_id: site,
      person_id: one.id,
      family_name: made.name.family,
      given_names: one.given,
      form_of_address: one.role === 'child' ? 'none' : one.address,
      birth_date: one.birthDate,
      birth_date_answer: 'known',
      version: 1,
      updated_at: morningOf(opened),
    })),
    person_contact: inCase.map(({ id }) => ({
      site_id: site,
      person_id: id,
      municipality_code: made.municipality,
      changed_at: morningOf(opened),
      ...contactColumns({ phone: null, email: null }, null),
    })),
    person_search: inCase.map((one) => ({
      site_id: site,
      person_id: one.id,
      person_ref: one.ref,
      organisation_id: organisation,
      display_name: listName(made.name.family, one.given),
      name_key: nameKey(made.name.family, one.given),
      other_names: [],
      birth_year: Number(one.birthDate.slice(0, 4)),
      birth_date: one.birthDate,
      open_case_id: made.closed ? null : ids.case,
      responsible_title: made.closed ? null : made.responsible.title,
    })),
    case_participant: inCase.map(({ id }) => ({
      site_id: site,
      case_id: ids.case,
      id: chance.uuid(),
      organisation_id: organisation,
      person_id: id,
      position: 'member',
      valid: `[${opened},)`,
    })),
    trace_key: [
      household(ids.person),
      ...inCase.flatMap(({ id }) => [
        key(id, 'person', id, chance.uuid()),
        key(id, 'case', ids.case, chance.uuid()),
        key(id, 'chain', ids.plan, chance.uuid()),
        household(id),
      ]),
    ],
  }
}
