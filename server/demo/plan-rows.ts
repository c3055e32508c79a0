import type { CaseStory } from './case-story.ts'
import { chainEventRows } from './chain-event-rows.ts'
import { morningOf, plusDays } from './days.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'
import type { StoryStep } from './story-telling/story.ts'

/** A step that was stored, with what its chain events need. */
export type StoredStep = {
  step: StoryStep
  id: string
  organisation: string | null
  chainKey: string
  interfaceFrom: string | null
  lastEvent: string
}

const firstTalk = { key: 'first_talk', stepCode: 'first_talk', agency: 'KI', title: 'Erstgespräch führen' }
const counselling = {
  key: 'counselling',
  stepCode: 'counselling',
  agency: 'KI',
  title: 'Beratungsgespräch führen',
}

/** A free step that the case management does itself. */
const freeStep = (of: typeof firstTalk, more: Partial<StoryStep>): StoryStep => ({
  ...of,
  after: [],
  documents: [],
  days: 5,
  share: 1,
  status: 'planned',
  due: null,
  startedOn: null,
  endedOn: null,
  barrier: null,
  correctedFrom: null,
  takenBackOn: null,
  ...more,
})

/** Steps by whose end one sees that an invented plan gets on. */
const milestones = new Set([
  'residence_document',
  'language_test',
  'recognition',
  'training',
  'school_place',
  'residence_consolidation',
  'naturalisation',
])

/** The plan of an invented case: steps, their order, documents, due items and the events of its chains. */
export function planRows(
  chance: Chance,
  made: CaseStory,
  today: string,
  organisationOf: (agency: string) => string | null,
): Rows {
  const { ids, keys, story, opened, closed } = made
  const inChain = made.way.template !== null
  const own = { site_id: made.site, case_id: ids.case }
  const rows: Rows = { plan_step: [], step_dependency: [], step_document: [], work_item: [] }
  const free = [freeStep(firstTalk, { status: 'finished', due: plusDays(opened, 7), endedOn: opened })]
  // An open case keeps an open next step.
  if (!closed) free.push(freeStep(counselling, { due: plusDays(today, chance.below(34) - 4) }))
  const all: [StoryStep, boolean][] = [
    ...free.map((step): [StoryStep, boolean] => [step, false]),
    ...story.steps.map((step): [StoryStep, boolean] => [closedWith(step, closed), inChain]),
  ]
  const idOf = new Map<string, string>()
  const ofStory = new Set(story.steps.map((step) => step.key))
  const stored: StoredStep[] = []
  for (const [step, ofTemplate] of all) {
    const id = chance.uuid()
    idOf.set(step.key, id)
    const kept: StoredStep = {
      step,
      id,
      organisation: organisationOf(step.agency),
      chainKey: ofTemplate ? keys.chain : keys.free,
      interfaceFrom: ofStory.has(step.key) ? interfaceOf(step.key, story) : null,
      lastEvent: chance.uuid(),
    }
    stored.push(kept)
    rows.plan_step!.push({
      ...own,
      id,
      ref: chance.uuid(),
      plan_id: ids.plan,
      person_id: ids.person,
      step_code: step.stepCode,
      title: step.title,
      agency_kind: step.agency,
      organisation_id: kept.organisation,
      due: step.due,
      status: step.status,
      started_on: step.startedOn,
      ended_on: step.endedOn,
      barrier_code: step.barrier,
      note: '',
      last_event_id: kept.lastEvent,
      version: 1,
      updated_at: morningOf(step.endedOn ?? step.startedOn ?? opened),
      chain_run_id: ofTemplate ? ids.run : null,
      template_step: ofTemplate ? step.key : null,
      expected_days: null,
      is_milestone: milestones.has(step.stepCode),
    })
    for (const { de } of step.documents) {
      const inHand = step.endedOn ?? (chance.number() < 0.4 ? opened : null)
      rows.step_document!.push({
        ...own,
        id: chance.uuid(),
        ref: chance.uuid(),
        step_id: id,
        title: de,
        in_hand_on: inHand,
      })
    }
    if (step.endedOn === null && step.due !== null && !closed)
      rows.work_item!.push({
        ...own,
        assignee_id: made.responsible.id,
        kind: 'step_due',
        source_id: id,
        due: step.due,
      })
  }
  for (const { before, after } of story.order)
    rows.step_dependency!.push({ ...own, before_id: idOf.get(before), after_id: idOf.get(after) })
  return { ...rows, ...chainRows(made), chain_event: chainEventRows(chance, made, stored) }
}

/** The running chain and what an analysis may know of it and of the plan's own chain. */
function chainRows({ site, ids, keys, way, story, opened }: CaseStory): Rows {
  const trace = { site_id: site, status_class: way.statusClass }
  const none = { template_code: null, template_version: null, target_group: null }
  const free = { ...trace, ...none, chain_key: keys.free, started_on: opened }
  if (!way.template) return { chain_run: [], chain_trace: [free] }
  const template = { template_code: way.template.code, template_version: way.template.version }
  return {
    chain_run: [
      {
        site_id: site,
        id: ids.run,
        ref: ids.personRef,
        case_id: ids.case,
        plan_id: ids.plan,
        person_id: ids.person,
        ...template,
        started_on: story.firstDay,
        ...keptVersion(ids.case, way.template, opened),
      },
    ],
    chain_trace: [
      free,
      {
        ...trace,
        ...template,
        target_group: way.targetGroup,
        chain_key: keys.chain,
        started_on: story.firstDay,
      },
    ],
  }
}

/** One in five persons from Ukraine has an account already: her chain stays with the version it began from. */
function keptVersion(
  caseId: string,
  { code, version }: { code: string; version: number },
  opened: string,
): Rows[string][number] {
  if (code !== 'ukraine_24' || Number.parseInt(caseId.at(-1)!, 16) % 5 > 0)
    return { kept_against: null, kept_reason: '', kept_on: null }
  const kept_reason = 'Ein Konto besteht schon, die Kinder sind in der Kita.'
  return { kept_against: version + 1, kept_reason, kept_on: opened }
}

/** What was still open when the case was closed is needed no more. */
const closedWith = (step: StoryStep, closed: string | null): StoryStep =>
  closed && step.endedOn === null ? { ...step, status: 'skipped', endedOn: closed } : step

/** The kind of agency that handed over: of what the step waited for, the one that ended last. */
function interfaceOf(key: string, { order, steps }: CaseStory['story']): string | null {
  const waitedFor = new Set(order.filter(({ after }) => after === key).map(({ before }) => before))
  const before = steps.filter((one) => waitedFor.has(one.key) && one.endedOn !== null)
  return before.toSorted((a, b) => a.endedOn!.localeCompare(b.endedOn!)).at(-1)?.agency ?? null
}
