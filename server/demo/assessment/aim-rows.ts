import { type AimKind, weakest } from '#domain/assessment/aim.ts'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { CaseStory } from '../case-story.ts'
import { chanceOf } from './chance-of.ts'

const goals: Partial<Record<LifeDomain, string>> = {
  SPRACHE: 'Ich will meine Termine ohne Übersetzer schaffen.',
  WOHNEN: 'Eine Wohnung mit einer Tür, die ich zumachen kann.',
  ARBEIT: 'Ich will mein eigenes Geld verdienen.',
  EXISTENZ: 'Ich will wissen, was jeden Monat kommt.',
  KITA: 'Ein Platz, damit ich zum Kurs kann.',
  AUFENTHALT: 'Die Karte in der Hand, bevor der alte Ausweis abläuft.',
  GESUNDHEIT: 'Wieder durchschlafen.',
  TEILHABE: 'Einmal in der Woche etwas mit anderen machen.',
  FAMILIE: 'Meine Eltern wiedersehen.',
}
const waiver = 'Zurzeit sind andere Bereiche wichtiger; wir schauen im nächsten Gespräch wieder darauf.'

type StandingNeed = Record<string, unknown>

/**
 * Goals and reasoned waivers in the life domains that weigh on an invented person. Three in ten stand without either,
 * so that the plan says it is incomplete.
 */
export function aimRows(made: CaseStory, needs: readonly StandingNeed[]) {
  const chance = chanceOf(made, 'aims')
  return needs
    .filter(({ superseded_by, rating }) => superseded_by === null && typeof rating === 'number')
    .flatMap((need) => {
      const [luck, id, ref] = [chance.number(), chance.uuid(), chance.uuid()]
      if (luck > ((need.rating as number) <= weakest ? 0.7 : 0.25)) return []
      const words = goals[need.life_domain as LifeDomain]
      const kind: AimKind = words === undefined || luck < 0.08 ? 'waived' : 'goal'
      return [
        {
          site_id: made.site,
          id,
          ref,
          case_id: made.ids.case,
          person_id: made.ids.person,
          category: need.category,
          life_domain: need.life_domain,
          kind,
          words: kind === 'goal' ? words : waiver,
          set_on: need.assessed_on,
          recorded_at: need.recorded_at,
          recorded_by: made.responsible.id,
        },
      ]
    })
}
