import type { Condition, Pathway, RuleBase } from './rule-base.ts'
import type { ConditionUse, DayTerm, RuleTest, SegmentPattern, Threshold, WaiverUse } from './rule-test.ts'

/** A name that a rule uses, and where. */
export type RulePlace = {
  at: string
  kind: 'fact' | 'date' | 'condition' | 'waiver' | 'clock' | 'pathway' | 'setting' | 'switch' | 'section'
  name: string
}

/** Every name that the rules use: so that a slip is found when they are loaded, not when a case needs them. */
export function placesOf(base: RuleBase): RulePlace[] {
  return [
    ...base.pathways.flatMap(placesOfPathway),
    ...base.shared.conditions.flatMap((condition) => placesOfCondition(condition.id, condition)),
    ...base.waivers.flatMap(({ id, test }) => placesOfTest(id, test)),
    ...Object.values(base.shared.clocks).flatMap((clock) => [
      ...[...clock.counts, ...(clock.half ?? []), ...(clock.pauses ?? [])].flatMap((pattern) =>
        placesOfPattern(clock.id, pattern),
      ),
      ...(clock.countsIf ?? []).flatMap(({ test }) => placesOfTest(clock.id, test)),
      ...(clock.ignoresGapsIf ? placesOfTest(clock.id, clock.ignoresGapsIf) : []),
      ...placesOfThreshold(clock.id, clock.toleratedGapDays ?? 0),
    ]),
  ]
}

function placesOfPathway(pathway: Pathway): RulePlace[] {
  const { id } = pathway
  return [
    ...pathway.next.map((name): RulePlace => ({ at: id, kind: 'pathway', name })),
    ...(pathway.discretion ? placesOfTest(id, pathway.discretion) : []),
    ...pathway.conditions.flatMap((one) =>
      'id' in one ? placesOfCondition(one.id, one) : placesOfUse(id, one),
    ),
  ]
}

function placesOfCondition(at: string, condition: Condition): RulePlace[] {
  return [
    ...[condition.test, condition.appliesIf].flatMap((test) => (test ? placesOfTest(at, test) : [])),
    ...(condition.waivers ?? []).flatMap((use) => placesOfWaiver(at, use)),
    ...(typeof condition.closedReview === 'object' ? placesOfTest(at, condition.closedReview.if) : []),
  ]
}

function placesOfUse(at: string, use: string | ConditionUse): RulePlace[] {
  if (typeof use === 'string') return [{ at, kind: 'condition', name: use }]
  return [
    { at, kind: 'condition', name: use.use },
    ...(use.waivers ?? []).flatMap((one) => placesOfWaiver(at, one)),
  ]
}

function placesOfWaiver(at: string, use: WaiverUse): RulePlace[] {
  return typeof use === 'string'
    ? [{ at, kind: 'waiver', name: use }]
    : [{ at, kind: 'waiver', name: use.use }, ...placesOfTest(at, use.and)]
}

/** Every name in a test, also deep inside. */
export function placesOfTest(at: string, test: RuleTest): RulePlace[] {
  const fact = (name: string): RulePlace => ({ at, kind: 'fact', name })
  if ('all' in test) return test.all.flatMap((one) => placesOfTest(at, one))
  if ('any' in test) return test.any.flatMap((one) => placesOfTest(at, one))
  if ('not' in test) return placesOfTest(at, test.not)
  if ('conditions' in test) return test.conditions.flatMap((use) => placesOfUse(at, use))
  if ('pathwayOpen' in test) return test.pathwayOpen.map((name) => ({ at, kind: 'pathway', name }))
  if ('sumOf' in test) return [...test.sumOf.map(fact), ...placesOfThreshold(at, test.atMost)]
  if ('level' in test) return [fact(test.level)]
  if ('stated' in test) return [fact(test.stated)]
  if ('switch' in test) return [{ at, kind: 'switch', name: test.switch }]
  if ('status' in test)
    return [
      ...test.status.flatMap((one) => placesOfPattern(at, one)),
      ...placesOfTerm(at, test.on ?? 'reference'),
    ]
  if ('clock' in test)
    return [
      { at, kind: 'clock', name: test.clock },
      ...placesOfTerm(at, test.on ?? 'reference'),
      ...placesOfThreshold(at, test.months),
    ]
  if ('day' in test) {
    const bound = 'onOrAfter' in test ? test.onOrAfter : 'before' in test ? test.before : test.onOrBefore
    return [...placesOfTerm(at, test.day), ...placesOfTerm(at, bound)]
  }
  if ('fact' in test) {
    const threshold = 'atLeast' in test ? test.atLeast : 'atMost' in test ? test.atMost : 0
    return [fact(test.fact), ...placesOfThreshold(at, threshold)]
  }
  return []
}

function placesOfTerm(at: string, term: DayTerm): RulePlace[] {
  if (term === 'reference') return []
  if (term === 'application') return [{ at, kind: 'fact', name: 'application.date' }]
  if (typeof term === 'string') return [{ at, kind: 'date', name: term }]
  return 'clock' in term ? [{ at, kind: 'clock', name: term.clock }] : [{ at, kind: 'fact', name: term.fact }]
}

const placesOfThreshold = (at: string, threshold: Threshold): RulePlace[] =>
  typeof threshold === 'number' ? [] : [{ at, kind: 'setting', name: threshold.setting }]

const placesOfPattern = (at: string, { bases = [], notBases = [] }: SegmentPattern): RulePlace[] =>
  [...bases, ...notBases]
    .filter((norm) => norm.startsWith('@'))
    .map((norm) => ({ at, kind: 'section', name: norm.slice(1) }))
