import type { RuleChoices } from '#domain/residence/rules/rule-base.ts'
import type { LinkedRules } from '#domain/residence/rules/link-rules.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import type { RuleChange } from '../data/rule-change-reader.server.ts'
import type { RuleChangeKind, RuleChangeState } from '../data/tables.ts'
import { changeTargets } from '../rule-changes/change-targets.server.ts'
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
  const [titles, targetOf] = await Promise.all([membershipTitles(trx, entered), changeTargets(rules)])
  return changes.map((change) => ({
    ref: change.ref,
    kind: change.kind,
    target: change.target,
    what: targetOf(change.target)?.words ?? change.target,
    value: change.value,
    unit: targetOf(change.target)?.setting?.unit ?? '',
    validFrom: change.validFrom,
    reason: change.reason,
    state: change.state,
    proposedBy: titles.get(change.proposedBy) ?? '',
    proposedAt: change.proposedAt.toISOString(),
    decidedBy: change.decidedBy && (titles.get(change.decidedBy) ?? ''),
    decidedAt: change.decidedAt && change.decidedAt.toISOString(),
  }))
}

/** The last confirmed check of each rule. */
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
