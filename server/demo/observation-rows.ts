import type { CaseStory } from './case-story.ts'
import { morningOf } from './days.ts'
import { plantedHandover } from './story-telling/ways.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'

/** `isReleased`: the case manager wrote it for the structure as well, in words that fit as they are. */
type Noted = { kind: string; domain: string; agency: string; isReleased: boolean; words: string }

const observations: readonly Noted[] = [
  {
    kind: 'breaking_point',
    domain: 'SPRACHE',
    agency: plantedHandover.to,
    isReleased: true,
    words:
      'Nach der Bescheinigung vergehen Monate, bis ein Platz im Kurs frei ist. In der Zeit geht Motivation verloren.',
  },
  {
    kind: 'gap',
    domain: 'EXISTENZ',
    agency: 'JC',
    isReleased: false,
    words: 'Die alte Leistung endete, bevor die neue gezahlt wurde. Die Miete wurde geliehen.',
  },
  {
    kind: 'gap',
    domain: 'KITA',
    agency: 'JA',
    isReleased: true,
    words: 'Kurs gefunden, aber keine Kinderbetreuung zur gleichen Zeit.',
  },
  {
    kind: 'good_cooperation',
    domain: 'AUFENTHALT',
    agency: 'ABH',
    isReleased: true,
    words:
      'Die Ausländerbehörde schickte die Bescheinigung vorab per E-Mail; das Jobcenter konnte sofort bewilligen.',
  },
  {
    kind: 'breaking_point',
    domain: 'WOHNEN',
    agency: 'WOHN',
    isReleased: false,
    words: 'Die Zusicherung der Kosten kam nach der Frist des Vermieters.',
  },
]

/** A fifth of the invented cases shows something about the structure. */
export function observationRows(chance: Chance, made: CaseStory): Rows {
  if (chance.number() >= 0.2) return {}
  const { kind, domain, agency, isReleased, words } = chance.pick(observations)
  const id = chance.uuid()
  const own = { site_id: made.site }
  const month = `${made.opened.slice(0, 7)}-01`
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
        state: isReleased ? 'released' : 'noted',
        noted_month: month,
      },
    ],
    observation_release: isReleased ? [{ ...own, observation_id: id, words, released_month: month }] : [],
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
