import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import { chanceFrom } from '../random.ts'
import type { Rows } from '../rows.ts'

const titles = [
  'Jobcenter zurückrufen',
  'Kopie des Mietvertrags erbitten',
  'Sprachkursträger nach freiem Platz fragen',
  'Bescheid der Wohngeldstelle prüfen',
  'Kita-Zusage an die Familie weitergeben',
  'Dolmetscherin für das nächste Gespräch anfragen',
  'Krankenkasse wegen Gesundheitskarte anrufen',
  'Zeugnisse zur Übersetzung geben',
]
const reasons = ['hat sich erledigt', 'macht jetzt die Schwester', 'die Stelle hat von sich aus geantwortet']

/**
 * Tasks of an invented case: one that ended, and in about a third of the open cases one that is still to be done, now and
 * then on a day that is over.
 */
export function taskRows(made: CaseStory, today: string): Rows {
  // A source of chance of its own: with or without tasks the people are the same.
  const chance = chanceFrom(Number.parseInt(made.ids.case.slice(-8), 16) + 29)
  const row = (due: string, state: string, recorded: string) => {
    const ended = state === 'open' ? null : morningOf(due)
    return {
      site_id: made.site,
      case_id: made.ids.case,
      id: chance.uuid(),
      ref: chance.uuid(),
      title: chance.pick(titles),
      due,
      note: '',
      state,
      ended_at: ended,
      ended_by: ended && made.responsible.id,
      reason: state === 'dropped' ? chance.pick(reasons) : '',
      version: ended ? 2 : 1,
      recorded_at: morningOf(recorded),
      updated_at: ended ?? morningOf(recorded),
      recorded_by: made.responsible.id,
    }
  }
  const past = plusDays(made.opened, 4 + chance.below(25))
  const behind =
    past < (made.closed ?? today) ? [row(past, chance.pick(['done', 'done', 'dropped']), made.opened)] : []
  const day = plusDays(today, chance.below(24) - 3)
  const ahead =
    !made.closed && chance.number() < 0.35 && day > made.opened ? [row(day, 'open', made.opened)] : []
  return {
    case_task: [...behind, ...ahead],
    work_item: ahead.map(({ id, due }) => ({
      site_id: made.site,
      case_id: made.ids.case,
      assignee_id: made.responsible.id,
      kind: 'task',
      source_id: id,
      due,
    })),
  }
}
