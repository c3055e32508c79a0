import { counsellingCategories } from '#domain/consent/consent-texts.ts'
import { listName, nameKey } from '#domain/person/person-name.ts'
import { categoryOfLane, laneOfRechtskreis, type Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { Chance } from './random.ts'
import type { Way } from './ways.ts'

export type DemoName = {
  family: string
  given: string
  address: string
  nationality: string
  language: string
}
export type Rows = Record<string, Record<string, unknown>[]>

export type PersonWanted = {
  site: string
  person: string
  organisation: string
  recordedBy: string
  responsibleTitle: string
  caseId: string
  opened: string
  name: DemoName
  way: Way
  municipality: string
}

const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

/** All rows about one invented person: name, contact, facts, title, Rechtskreise, consent, search. */
export function personRows(chance: Chance, wanted: PersonWanted): Rows {
  const { site, person, name, opened } = wanted
  const ref = chance.uuid()
  const birthYear = 1962 + chance.below(44)
  const unasked = chance.number() < 0.15
  const birthDate =
    chance.number() < 0.2 ? String(birthYear) : `${birthYear}-0${1 + chance.below(9)}-1${chance.below(10)}`
  const said = { site_id: site, person_id: person, recorded_by: wanted.recordedBy }
  const fact = (key: string, category: string, value: string | null) => ({
    ...said,
    id: chance.uuid(),
    key,
    category,
    answer: value ? 'known' : 'not_asked',
    value,
    valid: '(,)',
    source: 'told',
  })
  return {
    person: [
      {
        site_id: site,
        person_id: person,
        ref,
        organisation_id: wanted.organisation,
        created_at: `${opened}T09:00:00+01:00`,
      },
    ],
    person_identity: [
      {
        site_id: site,
        person_id: person,
        family_name: name.family,
        given_names: name.given,
        form_of_address: name.address,
        birth_date: birthDate,
        birth_date_answer: 'known',
        version: 1,
        updated_at: `${opened}T09:00:00+01:00`,
      },
    ],
    person_contact: [
      {
        site_id: site,
        person_id: person,
        municipality_code: wanted.municipality,
        phone: null,
        safe_contact:
          chance.number() < 0.06 ? 'Bitte nur über die Beratungsstelle. Keine Post nach Hause.' : null,
        version: 1,
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
        title_code: unasked ? null : wanted.way.titleCode,
        valid: unasked ? '(,)' : `[${opened},${plus(opened, 1095)}]`,
        source: 'document',
      },
    ],
    person_search: [
      {
        site_id: site,
        person_id: person,
        person_ref: ref,
        organisation_id: wanted.organisation,
        display_name: listName(name.family, name.given),
        name_key: nameKey(name.family, name.given),
        birth_year: birthYear,
        open_case_id: wanted.caseId,
        responsible_title: wanted.responsibleTitle,
      },
    ],
    rechtskreis_period: periodRows(chance, wanted, said),
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

function periodRows(chance: Chance, { way, opened }: PersonWanted, said: Record<string, unknown>) {
  const shift = chance.days(8)
  return way.rechtskreise.map(({ code, fromDay }, at) => {
    const rechtskreis = code as Rechtskreis
    const lane = laneOfRechtskreis[rechtskreis]
    const following = way.rechtskreise
      .slice(at + 1)
      .find((later) => laneOfRechtskreis[later.code as Rechtskreis] === lane)
    const from = plus(opened, fromDay + shift)
    // A tenth of the changes leaves a gap: the old benefit ends before the new one begins.
    const gap = chance.number() < 0.1 ? 1 + chance.days(12) : 0
    const valid = following ? `[${from},${plus(opened, following.fromDay + shift - gap)})` : `[${from},)`
    return {
      ...said,
      id: chance.uuid(),
      ref: chance.uuid(),
      category: categoryOfLane[lane],
      lane,
      rechtskreis,
      valid,
      office_id: null,
      certainty: 'document',
      note: '',
    }
  })
}
