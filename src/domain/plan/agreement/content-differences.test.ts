import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContentDifference, contentDifferences } from './content-differences.ts'
import { content, goal, step } from './content.testing.ts'
import { partsOf, type PlanContent, withParts } from './plan-content.ts'

/** Differences in short: what, how, which. */
const short = (difference: ContentDifference) => {
  const part = 'part' in difference ? ` ${difference.part}` : ''
  const of = 'goal' in difference ? difference.goal : 'step' in difference ? difference.step : null
  const key =
    difference.of === 'order'
      ? `${difference.first.key}>${difference.next.key}`
      : (of?.key ?? ('before' in difference ? difference.before.key : ''))
  return `${difference.of} ${key} ${difference.kind}${part}`
}
const differences = (later: PlanContent, earlier = content()) => contentDifferences(earlier, later).map(short)

const office = { byPerson: false, agencyKind: 'JC', organisationId: 'o1', organisation: 'Jobcenter' }
test.each<[string, PlanContent, string[]]>([
  ['a new goal', content({ goals: [goal('g1'), goal('g2')] }), ['goal g2 added']],
  [
    'a goal that is gone, and the step that served it',
    content({ goals: [], steps: [step('s1'), step('s2', { resource: 'r1' })] }),
    ['goal g1 dropped', 'step s1 changed goal'],
  ],
  [
    'other words, domains and levels of a goal',
    content({
      goals: [
        goal('g1', {
          words: 'Ein Haus',
          alsoDomains: ['KITA'],
          levels: { ...goal('g1').levels, 1: 'besichtigt' },
        }),
      ],
    }),
    ['goal g1 changed words', 'goal g1 changed domains', 'goal g1 changed levels'],
  ],
  [
    'a new step in the order',
    content({
      steps: [...content().steps, step('s3')],
      order: [...content().order, { before: 's2', after: 's3' }],
    }),
    ['step s3 added'],
  ],
  [
    'a dropped step, whose lines of the order are not told as well',
    content({ steps: [step('s1', { goal: 'g1' })], order: [] }),
    ['step s2 dropped'],
  ],
  ['an order no more', content({ order: [] }), ['order s1>s2 dropped']],
  [
    'an order turned round',
    content({ order: [{ before: 's2', after: 's1' }] }),
    ['order s1>s2 dropped', 'order s2>s1 added'],
  ],
  [
    'who does what until when on what',
    content({
      steps: [
        step('s1', { goal: 'g1', title: 'Anrufen', due: null, doer: office, personId: 'p2' }),
        step('s2'),
      ],
    }),
    [
      'step s1 changed title',
      'step s1 changed who',
      'step s1 changed due',
      'step s1 changed person',
      'step s2 changed resource',
    ],
  ],
])('%s is told', (_what, later, told) => {
  expect(differences(later)).toEqual(told)
})

test('an office that changed its name is still who does the step, and the person beside it is not', () => {
  const named = content({ steps: [step('s1', { doer: office })] })
  const renamed = content({ steps: [step('s1', { doer: { ...office, organisation: 'Jobcenter Nord' } })] })
  const herself = content({ steps: [step('s1', { doer: { ...office, byPerson: true } })] })
  expect(differences(renamed, named)).toEqual([])
  expect(differences(herself, named)).toEqual(['step s1 changed who'])
})

const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
const contents = fc
  .record({ steps: keys, goals: keys, order: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 }) })
  .map(({ steps, goals, order }) =>
    content({
      steps: steps.map((key, at) =>
        step(key, { goal: goals[at] ?? null, due: at % 2 ? null : '2026-12-01' }),
      ),
      goals: goals.map((key) => goal(key, { alsoDomains: ['KITA', 'ARBEIT'] })),
      order: order
        .filter(([before, after]) => steps[before] !== undefined && steps[after] !== undefined)
        .map(([before, after]) => ({ before: steps[before]!, after: steps[after]! })),
    }),
  )
const turned = ({ goals, steps, order, resources }: PlanContent): PlanContent => ({
  goals: goals
    .toReversed()
    .map((one) => goal(one.key, { ...one, alsoDomains: one.alsoDomains.toReversed() })),
  steps: steps.toReversed(),
  order: order.toReversed(),
  resources: resources.toReversed(),
})

test('equal contents have no difference, in whatever order their parts are listed', () => {
  fc.assert(
    fc.property(contents, (one) => {
      expect(differences(one, one)).toEqual([])
      expect(differences(turned(one), one)).toEqual([])
    }),
  )
})

test('what was added one way was dropped the other way, and what changed changed both ways', () => {
  const mirrored = (told: string) =>
    told.replace(/added|dropped/, (kind) => (kind === 'added' ? 'dropped' : 'added'))
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      expect(differences(other, one).map(mirrored).toSorted()).toEqual(differences(one, other).toSorted())
    }),
  )
})

test('a content put together from all its parts is the same; without a part no step names what is in it', () => {
  fc.assert(
    fc.property(contents, (one) => {
      const parts = [...partsOf(one).values()]
      const known = { ...one, steps: one.steps.map((each) => ({ ...each, resource: 'r1' })) }
      expect(differences(withParts(known, parts), known)).toEqual([])
      const seen = withParts(known, [])
      expect([...seen.steps.map((each) => each.goal), ...seen.steps.map((each) => each.resource)]).toEqual(
        [...seen.steps, ...seen.steps].map(() => null),
      )
    }),
  )
})
