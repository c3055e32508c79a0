import type { EarlierWording, VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'

/** What an earlier wording may say; a field that is spelt wrongly would otherwise be the newest one in silence. */
const fields = new Set<string>([
  'inForce',
  'forTriggers',
  'note',
  'from',
  'to',
  'trigger',
  'oldEnds',
  'newBegins',
  'applyBy',
  'lateBegins',
  'byTarget',
  'whereToApply',
  'documents',
  'bridges',
  'remind',
  'gapCauses',
  'next',
  'source',
  'confidence',
  'checkedOn',
  'responsible',
] satisfies (keyof EarlierWording)[])
const required = ['inForce', 'source', 'confidence', 'checkedOn'] as const

type Span = { from?: unknown; until?: unknown } | undefined

/**
 * What is wrong with the wordings of a rule file, each in a sentence; empty where every day from the first wording on has exactly
 * one. Stands here and not in the domain, because the files are read before the service is there.
 */
export function wordingProblems(rule: VersionedRule): string[] {
  const { earlier = [] } = rule
  if (!Array.isArray(earlier)) return ['"earlier" is no list']
  const named = earlier.flatMap((one, at) => [
    ...Object.keys(one)
      .filter((field) => !fields.has(field))
      .map((field) => `earlier[${at}]: no earlier wording has a field "${field}"`),
    ...required.filter((field) => !one[field]).map((field) => `earlier[${at}]: "${field}" is missing`),
  ])
  // What is merely announced is not in force, and the wording that is would be off with it.
  const announced = rule.flag && earlier.length > 0 ? ['"flag" and "earlier" exclude each other'] : []
  const all = [rule, ...earlier]
  return [
    ...named,
    ...announced,
    ...chain(
      'inForce',
      all.map(({ inForce }) => inForce),
    ),
    ...chain(
      'forTriggers',
      all.map(({ forTriggers, inForce }) => forTriggers ?? inForce),
    ),
  ].filter((problem, at, problems) => problems.indexOf(problem) === at)
}

/** Newest first: each must begin on the day after the next one ends. */
function chain(name: string, spans: readonly Span[]): string[] {
  const problems = spans.flatMap((span) => spanProblems(name, span))
  if (problems.length > 0) return problems
  return spans.slice(1).flatMap((older, at) => {
    const begins = spans[at]?.from
    const ends = older?.until
    if (!isDay(begins) || !isDay(ends))
      return [`${name}: of two wordings one after the other, the newer needs "from" and the older "until"`]
    const expected = Temporal.PlainDate.from(ends).add({ days: 1 }).toString()
    if (begins === expected) return []
    const what = begins < expected ? 'overlap' : 'leave days without a wording'
    return [`${name}: the wordings until ${ends} and from ${begins} ${what}`]
  })
}

function spanProblems(name: string, span: Span): string[] {
  const days = [span?.from, span?.until]
  const wrong = days.filter((day) => day !== null && !isDay(day))
  if (wrong.length > 0)
    return wrong.map(
      (day) => `${name}: ${day === undefined ? 'a day is missing' : `"${String(day)}" is no day`}`,
    )
  const [from, until] = days
  return isDay(from) && isDay(until) && until < from ? [`${name}: ${until} lies before ${from}`] : []
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value
  } catch {
    return false
  }
}
