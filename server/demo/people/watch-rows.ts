import { readCategories } from '#domain/residence/facts/read-categories.ts'
import { chanceOf } from '../assessment/chance-of.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import type { Rows } from '../rows.ts'

/** The order of an open case to look at its pathways each night, carried on by a review of today; nobody looked yet. */
export function watchRows(made: CaseStory, today: string): Rows {
  if (made.closed !== null) return {}
  const chance = chanceOf(made, 'watch')
  const id = chance.uuid()
  const own = { site_id: made.site, case_id: made.ids.case }
  const until = plusDays(today, 365)
  return {
    pathway_watch: [
      {
        ...own,
        id,
        ref: chance.uuid(),
        started_by: made.responsible.id,
        started_at: morningOf(made.opened),
        granted_until: until,
        evaluated_on: plusDays(today, -1),
        seen: {},
        changes: [],
      },
    ],
    case_access: [
      {
        ...own,
        id: chance.uuid(),
        membership_id: null,
        role: null,
        job_id: id,
        categories: readCategories,
        write_categories: ['residence'],
        level: 'open',
        source_kind: 'job',
        source_id: id,
        valid_from: morningOf(made.opened),
        valid_until: morningOf(until),
      },
    ],
  }
}
