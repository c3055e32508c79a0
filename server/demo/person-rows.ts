import { counsellingCategories } from '#domain/person/consent/consent-texts.ts'
import { listName, nameKey } from '#domain/person/person-name.ts'
import { categoryOfLane, laneOfRechtskreis, type Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import { dayByRule } from '#domain/kernel/date-rule.ts'
import type { CaseStory } from './case-story.ts'
import { morningOf, plusDays } from './days.ts'
import type { Chance } from './random.ts'
import { contactColumns, emailOf } from './people/contact-columns.ts'
import { chanceOfFamily, inventFamily } from './people/family.ts'
import type { Rows } from './rows.ts'

/** A number that nobody has: 0000 is no area code. */
const phoneOf = (caseId: string) => `0000 ${(Number.parseInt(caseId.slice(-6), 16) % 900_000) + 100_000}`

const two = (value: number) => String(value).padStart(2, '0')

/** All rows about one invented person: name, contact, facts, title, Rechtskreise, consent, search. */
export function personRows(chance: Chance, made: CaseStory, today: string): Rows {
  const { site, ids, name, opened, responsible } = made
  const unasked = chance.number() < 0.12
  const invented =
    chance.number() < 0.2
      ? String(made.birthYear)
      : `${made.birthYear}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`
  const birthDate = made.born ?? invented
  const otherNames = made.otherNames ?? []
  const of = { site_id: site, person_id: ids.person }
  const said = { ...of, recorded_by: responsible.id }
  const fact = (key: string, category: string, value: string | null) => ({
    ...said,
    id: chance.uuid(),
    key,
    item: 1,
    category,
    answer: value ? 'known' : 'not_asked',
    value,
    valid: '(,)',
    source: 'told',
    recorded_at: morningOf(opened),
    superseded_by: null,
  })
  return {
    person: [
      { ...of, ref: ids.personRef, organisation_id: made.organisation, created_at: morningOf(opened) },
    ],
    person_identity: [
      {
        ...of,
        family_name: name.family,
        given_names: name.given,
        form_of_address: name.address,
        birth_date: birthDate,
        birth_date_answer: 'known',
        version: 1,
        updated_at: morningOf(opened),
      },
    ],
    person_contact: [
      {
        ...of,
        municipality_code: made.municipality,
        changed_at: morningOf(opened),
        ...contactColumns(
          { phone: phoneOf(ids.case), email: emailOf(ids.case) },
          chance.number() < 0.06 ? 'Bitte nur über die Beratungsstelle. Keine Post nach Hause.' : null,
          inventFamily(chanceOfFamily(ids.case), made, today).living === 'separated',
        ),
      },
    ],
    person_fact: [
      fact('person.language', 'language', name.language),
      fact('person.nationality', 'residence', unasked ? null : name.nationality),
    ],
    person_residence: [
      {
        ...said,
        id: chance.uuid(),
        answer: unasked ? 'not_asked' : 'known',
        title_code: unasked ? null : made.way.titleCode,
        valid: unasked ? '(,)' : `[${opened},${plusDays(opened, 1095)}]`,
        source: 'document',
      },
    ],
    person_search: [
      {
        ...of,
        person_ref: ids.personRef,
        organisation_id: made.organisation,
        display_name: listName(name.family, name.given),
        name_key: nameKey(name.family, name.given, ...otherNames.map((other) => other.name)),
        birth_year: made.birthYear,
        birth_date: birthDate,
        other_names: otherNames.map((other) => other.name),
        open_case_id: made.closed ? null : ids.case,
        responsible_title: made.closed ? null : responsible.title,
      },
    ],
    person_name: otherNames.map((other) => ({
      ...said,
      id: chance.uuid(),
      ref: chance.uuid(),
      ...other,
    })),
    rechtskreis_period: periodRows(chance, made, said),
    consent: [
      {
        ...said,
        id: chance.uuid(),
        ref: chance.uuid(),
        act: 'given',
        recipient_kind: 'own_organisation',
        purpose: 'counselling',
        categories: counsellingCategories,
        text_version: 'counselling-2026-1',
        text_language: name.language,
        form: chance.number() < 0.3 ? 'oral_interpreter' : 'written',
        witness: '',
        acted_on: opened,
        lasting: 'until_withdrawn',
      },
    ],
  }
}

/** Arrival under one law, the change on the first day of the chain under the next. */
function periodRows(chance: Chance, { way, story }: CaseStory, said: Record<string, unknown>): Rows[string] {
  const { firstDay } = story
  const period = (code: Rechtskreis, valid: string) => {
    const lane = laneOfRechtskreis[code]
    return {
      ...said,
      id: chance.uuid(),
      ref: chance.uuid(),
      category: categoryOfLane[lane],
      lane,
      rechtskreis: code,
      valid,
      office_id: null,
      certainty: 'document',
      note: '',
    }
  }
  const residence = period(way.name === 'eu' ? 'FREIZUEGG' : 'AUFENTHG', `[${firstDay},)`)
  if (!way.change) return [residence]
  const arrived = plusDays(firstDay, -60 - chance.below(700))
  const begins = dayByRule('next_month_begins', firstDay)
  return [
    residence,
    period(way.change.from, `[${arrived},${begins})`),
    period(way.change.to, `[${begins},)`),
    period('SGB5', `[${plusDays(begins, chance.below(12))},)`),
  ]
}
