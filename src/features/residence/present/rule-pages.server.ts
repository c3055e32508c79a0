import type { Condition, Pathway, RuleChoices } from '#domain/residence/rules/rule-base.ts'
import type { LinkedRules } from '#domain/residence/rules/link-rules.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import type { RuleChange } from '../data/rule-change-reader.server.ts'
import type { RuleChangeKind, RuleChangeState } from '../data/tables.ts'
import { worded } from './present-hint.server.ts'

/** A change of the rules of a site as a line. */
export type ShownRuleChange = {
  ref: string
  kind: RuleChangeKind
  target: string
  what: string
  value: number
  unit: string
  validFrom: string
  reason: string
  state: RuleChangeState
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
}

/** Changes with the words of what they change and the posts of who stands behind them. */
export async function presentChanges(
  trx: Trx,
  entered: Entered,
  rules: LinkedRules,
  changes: RuleChange[],
): Promise<ShownRuleChange[]> {
  const titles = await membershipTitles(trx, entered)
  return changes.map((change) => ({
    ref: change.ref,
    kind: change.kind,
    target: change.target,
    what: targetWords(rules, change),
    value: change.value,
    unit: rules.shared.settings.find(({ id }) => id === change.target)?.unit ?? '',
    validFrom: change.validFrom,
    reason: change.reason,
    state: change.state,
    proposedBy: titles.get(change.proposedBy) ?? '',
    proposedAt: change.proposedAt.toISOString(),
    decidedBy: change.decidedBy && (titles.get(change.decidedBy) ?? ''),
    decidedAt: change.decidedAt && change.decidedAt.toISOString(),
  }))
}

/** What kind of thing may be changed under this name; undefined where nothing is called so. */
export function kindOfTarget({ shared, pathways }: LinkedRules, target: string): RuleChangeKind | undefined {
  if (shared.settings.some(({ id }) => id === target)) return 'setting'
  if (shared.switches.some(({ id }) => id === target)) return 'switch'
  return pathways.has(target) ? 'checked' : undefined
}

/** What a change is about, in the language of the request. */
export function targetWords(
  rules: LinkedRules,
  { kind, target }: { kind: RuleChangeKind; target: string },
): string {
  const { settings, switches } = rules.shared
  const words =
    kind === 'setting'
      ? settings.find(({ id }) => id === target)?.words
      : kind === 'switch'
        ? switches.find(({ id }) => id === target)?.words
        : rules.pathways.get(target)?.title
  return words ? worded(words) : target
}

/** The last confirmed check of each pathway. */
export const lastChecks = (changes: readonly ShownRuleChange[]): Map<string, ShownRuleChange> =>
  new Map(
    changes
      .filter(({ kind, state }) => kind === 'checked' && state === 'confirmed')
      .toReversed()
      .map((change) => [change.target, change]),
  )

export type PracticeRow = {
  id: string
  kind: 'setting' | 'switch'
  words: string
  state: string | null
  value: number
  unit: string
  source: string
  isDefault: boolean
}

/** Practice values and announced law with what holds at the site. */
export function presentPractice(
  { shared }: LinkedRules,
  { settings = {}, switches = {} }: RuleChoices,
): PracticeRow[] {
  return [
    ...shared.settings.map((setting): PracticeRow => ({
      id: setting.id,
      kind: 'setting',
      words: worded(setting.words),
      state: null,
      value: settings[setting.id] ?? setting.default,
      unit: setting.unit,
      source: setting.source,
      isDefault: settings[setting.id] === undefined,
    })),
    ...shared.switches.map((announced): PracticeRow => ({
      id: announced.id,
      kind: 'switch',
      words: worded(announced.words),
      state: worded(announced.state),
      value: switches[announced.id] ? 1 : 0,
      unit: '',
      source: announced.source,
      isDefault: switches[announced.id] === undefined,
    })),
  ]
}

export type ConditionRow = {
  key: string
  id: string
  kind: Condition['kind']
  words: string
  citation: string
  from: string
  until: string | null
  unverified: boolean
  confidence: Condition['confidence']
  source: string
  waivers: string[]
}

/** The conditions of a pathway with their validity, also those of other wordings and those it shares. */
export function presentConditions(rules: LinkedRules, pathway: Pathway): ConditionRow[] {
  const all = pathway.conditions.flatMap((one) =>
    'id' in one
      ? [{ condition: one, waivers: one.waivers }]
      : rules.conditions
          .get(one.use)!
          .map((condition) => ({ condition, waivers: one.waivers ?? condition.waivers })),
  )
  return all.map(({ condition, waivers = [] }, index) => ({
    key: `${index}`,
    id: condition.id,
    kind: condition.kind,
    words: worded(condition.wording),
    citation: condition.citation,
    from: condition.inForce.wordingSince ?? condition.inForce.from,
    until: condition.inForce.until ?? null,
    unverified: condition.inForce.unverified ?? false,
    confidence: condition.confidence,
    source: condition.source,
    waivers: waivers.map((use) => {
      const waiver = rules.waivers.get(typeof use === 'string' ? use : use.use)!
      return `${worded(waiver.wording)} (${waiver.citation})`
    }),
  }))
}
