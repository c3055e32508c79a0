import type { CaseStory } from './case-story.ts'
import { morningOf } from './days.ts'
import { plantedHandover } from './ways.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'

type Noted = { kind: string; domain: string; agency: string; words: string }

const observations: readonly Noted[] = [
  {
    kind: 'breaking_point',
    domain: 'SPRACHE',
    agency: plantedHandover.to,
    words:
      'Nach der Bescheinigung vergehen Monate, bis ein Platz im Kurs frei ist. In der Zeit geht Motivation verloren.',
  },
  {
    kind: 'gap',
    domain: 'EXISTENZ',
    agency: 'JC',
    words: 'Die alte Leistung endete, bevor die neue gezahlt wurde. Die Miete wurde geliehen.',
  },
  {
    kind: 'gap',
    domain: 'KITA',
    agency: 'JA',
    words: 'Kurs gefunden, aber keine Kinderbetreuung zur gleichen Zeit.',
  },
  {
    kind: 'good_cooperation',
    domain: 'AUFENTHALT',
    agency: 'ABH',
    words:
      'Die Ausländerbehörde schickte die Bescheinigung vorab per E-Mail; das Jobcenter konnte sofort bewilligen.',
  },
  {
    kind: 'breaking_point',
    domain: 'WOHNEN',
    agency: 'WOHN',
    words: 'Die Zusicherung der Kosten kam nach der Frist des Vermieters.',
  },
]

/** A fifth of the invented cases shows something about the structure. */
export function observationRows(chance: Chance, made: CaseStory): Rows {
  if (chance.number() >= 0.2) return {}
  const { kind, domain, agency, words } = chance.pick(observations)
  const id = chance.uuid()
  const own = { site_id: made.site }
  return {
    observation: [
      {
        ...own,
        id,
        ref: chance.uuid(),
        kind,
        life_domain: domain,
        agency_kind: agency,
        municipality_code: made.municipality,
        state: 'noted',
        noted_month: `${made.opened.slice(0, 7)}-01`,
      },
    ],
    observation_case: [
      {
        ...own,
        observation_id: id,
        case_id: made.ids.case,
        words,
        noted_by: made.responsible.id,
        noted_at: morningOf(made.opened),
      },
    ],
  }
}
