import type { AgreementWay } from '#domain/plan/agreement/agreement.ts'
import { contentDifferences } from '#domain/plan/agreement/content-differences.ts'
import { partsOf, type PlanContent } from '#domain/plan/agreement/plan-content.ts'
import { chanceOf } from '../assessment/chance-of.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'
import { contentOf } from './content-of.ts'

const reasons = [
  'Der Kurs beginnt später als gedacht.',
  'Ein Schritt ist dazugekommen.',
  'Die Person möchte das anders angehen.',
]
const present = ['Frau Demo-Haddad', 'Herr Demo-Yilmaz', 'Frau Demo-Petrenko']

/**
 * What invented people agreed to: nothing yet, one version that still holds, one from which the plan has moved away, or
 * a second one after such a change.
 * @param parts rows of the same case that were made before
 */
export function agreementRows(
  made: CaseStory,
  parts: Rows,
  nameOf: (organisation: unknown) => string | null,
  today: string,
): Rows {
  const chance = chanceOf(made, 'agreements')
  const rows: Rows = { plan_agreement: [], plan_agreement_part: [] }
  const luck = chance.number()
  const last = made.closed ?? today
  const first = plusDays(made.opened, 14 + chance.below(30))
  const now = contentOf(parts, nameOf)
  if (luck < 0.25 || first >= last || now.steps.length < 2) return rows
  const earlier = earlierThan(now)
  const changes = contentDifferences(earlier, now).length > 0
  if (luck < 0.5 || !changes) add(rows, chance, made, { number: 1, on: first, content: now })
  else {
    add(rows, chance, made, { number: 1, on: first, content: earlier })
    const second = plusDays(first, 60 + chance.below(60))
    if (luck > 0.7 && second < last) add(rows, chance, made, { number: 2, on: second, content: now })
  }
  return rows
}

/** The plan as it was thought of at first: without its last step, and the one before it two weeks earlier. */
function earlierThan(now: PlanContent): PlanContent {
  const steps = now.steps.slice(0, -1)
  const moved = steps.at(-1)!
  const keys = new Set(steps.map(({ key }) => key))
  return {
    ...now,
    steps: [...steps.slice(0, -1), { ...moved, due: moved.due && plusDays(moved.due, -14) }],
    order: now.order.filter(({ before, after }) => keys.has(before) && keys.has(after)),
  }
}

function add(
  rows: Rows,
  chance: Chance,
  made: CaseStory,
  { number, on, content }: { number: number; on: string; content: PlanContent },
) {
  const own = { site_id: made.site, case_id: made.ids.case }
  const how: AgreementWay = chance.pick(['signature', 'signature', 'interpreter', 'witness'] as const)
  const id = chance.uuid()
  rows.plan_agreement!.push({
    ...own,
    id,
    ref: chance.uuid(),
    plan_id: made.ids.plan,
    number,
    agreed_on: on,
    how,
    present_name: how === 'signature' ? '' : chance.pick(present),
    reason: number === 1 ? '' : chance.pick(reasons),
    content: { steps: content.steps, order: content.order },
    recorded_at: morningOf(on),
    recorded_by: made.responsible.id,
  })
  for (const [category, part] of partsOf(content))
    rows.plan_agreement_part!.push({ ...own, id: chance.uuid(), agreement_id: id, category, content: part })
}
