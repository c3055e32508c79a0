import { categories } from '#domain/kernel/categories.ts'
import { listName } from '#domain/person/person-name.ts'
import type { CaseStory } from './case-story.ts'
import { morningOf } from './days.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'

const routes = ['self', 'abh', 'existing_advice_service', 'school_school_social_work', 'outreach_home_visit']

/** The rows of the case itself: mandate, episode, plan, who may open it. */
export function caseRows(chance: Chance, made: CaseStory, conceptVersion: string): Rows {
  const { ids, keys, opened, closed, responsible } = made
  const own = { site_id: made.site, case_id: ids.case }
  const started = morningOf(opened)
  const key = (kind: string, source: string, value: string) => ({
    site_id: made.site,
    id: chance.uuid(),
    person_id: ids.person,
    kind,
    source_id: source,
    key: value,
  })
  return {
    case: [
      {
        ...own,
        ref: ids.caseRef,
        pseudonym_key: chance.uuid(),
        organisation_id: made.organisation,
        responsible_id: responsible.id,
        status: closed ? 'closed' : 'open',
        phase: made.phase,
        opened_on: opened,
        version: 1,
        updated_at: morningOf(closed ?? opened),
      },
    ],
    case_participant: [
      {
        ...own,
        id: chance.uuid(),
        organisation_id: made.organisation,
        person_id: ids.person,
        position: 'main',
        valid: `[${opened},)`,
      },
    ],
    episode: [
      {
        ...own,
        id: ids.episode,
        concept_version_id: conceptVersion,
        access_route: chance.pick(routes),
        opened_on: opened,
        closed_on: closed,
        closing_reason: made.closingReason,
      },
    ],
    plan: [{ ...own, id: ids.plan, episode_id: ids.episode, version: 1 }],
    trace_key: [
      key('person', ids.person, keys.person),
      key('case', ids.case, keys.trace),
      key('chain', ids.plan, keys.free),
      ...(made.way.template ? [key('chain', ids.run, keys.chain)] : []),
    ],
    case_access: [
      {
        ...own,
        id: chance.uuid(),
        membership_id: responsible.id,
        role: responsible.role,
        job_id: null,
        categories,
        write_categories: categories,
        level: 'open',
        source_kind: 'responsibility',
        source_id: ids.case,
        valid_from: started,
        valid_until: null,
      },
    ],
  }
}

/** The case's line in the list of its responsible member; the next step is the earliest open one. */
export function listRows(made: CaseStory, steps: Rows[string]): Rows {
  const open = steps.filter((step) => step.status === 'planned' || step.status === 'started')
  const [next] = open.toSorted((a, b) => String(a.due ?? '9').localeCompare(String(b.due ?? '9')))
  return {
    case_list: [
      {
        site_id: made.site,
        grantee_id: made.responsible.id,
        case_id: made.ids.case,
        case_ref: made.ids.caseRef,
        level: 'open',
        source_kind: 'responsibility',
        status: made.closed ? 'closed' : 'open',
        phase: made.phase,
        display_name: listName(made.name.family, made.name.given),
        birth_year: made.birthYear,
        municipality_code: made.municipality,
        responsible_title: made.responsible.title,
        next_step_title: next?.title ?? null,
        next_due: next?.due ?? null,
        opened_on: made.opened,
        updated_at: morningOf(made.closed ?? made.opened),
      },
    ],
  }
}
