import { type DayNumber, dayNumber } from '../day-number.ts'
import { withConditionValues } from './condition-values.ts'
import type { Clock, Condition, Pathway, RuleBase, RuleSetting, Waiver } from './rule-base.ts'
import { placesOf } from './rule-places.ts'

/** The rule base with everything findable by its id, and every date of the law read. */
export type LinkedRules = {
  shared: RuleBase['shared']
  /** numbers of single conditions that a site may lay down otherwise */
  values: RuleSetting[]
  pathways: Map<string, Pathway>
  /** wordings of a condition by its id */
  conditions: Map<string, Condition[]>
  waivers: Map<string, Waiver>
  clocks: Map<string, Clock>
  dates: Map<string, DayNumber>
  /** first days of a wording, and first days after one */
  borders: DayNumber[]
}

/**
 * Links the files of the rule base.
 * @throws Error that names the file's id and what is wrong: a name nobody knows, a date that is none
 */
export function linkRules(files: RuleBase): LinkedRules {
  const { base, values } = withConditionValues(files)
  const pathways = new Map(base.pathways.map((pathway) => [pathway.id, pathway]))
  const conditions = new Map<string, Condition[]>()
  for (const condition of [...base.shared.conditions, ...base.pathways.flatMap(ownConditions)])
    conditions.set(condition.id, [...(conditions.get(condition.id) ?? []), condition])
  const linked: LinkedRules = {
    shared: base.shared,
    values,
    pathways,
    conditions,
    waivers: new Map(base.waivers.map((waiver) => [waiver.id, waiver])),
    clocks: new Map(Object.entries(base.shared.clocks)),
    dates: new Map(),
    borders: bordersOf(base),
  }
  for (const { at, kind, name } of placesOf(base)) if (kind !== 'fact') check(linked, at, kind, name)
  return linked
}

/** The value of practice, or the number of a condition, that is called so; undefined where nothing is. */
export const settingOf = ({ shared, values }: LinkedRules, id: string): RuleSetting | undefined =>
  [...shared.settings, ...values].find((one) => one.id === id)

/** Whether one of these conditions, by id, says who may use the pathway at all. */
export const namesGroup = (rules: LinkedRules, ids: readonly string[]): boolean =>
  ids.some((id) => rules.conditions.get(id)!.some(({ kind }) => kind === 'group'))

const ownConditions = ({ conditions }: Pathway) => conditions.filter((one): one is Condition => 'id' in one)

function bordersOf(base: RuleBase): DayNumber[] {
  const spans = [
    ...base.pathways.map(({ modelled }) => modelled),
    ...[...base.shared.conditions, ...base.pathways.flatMap(ownConditions)].map(({ inForce }) => inForce),
  ]
  const days = spans.flatMap(({ from, until }) => [
    dayNumber(from),
    until === undefined ? null : dayNumber(until)! + 1,
  ])
  return [...new Set(days.filter((day) => day !== null))].toSorted((a, b) => a - b)
}

function check(linked: LinkedRules, at: string, kind: string, name: string) {
  if (kind === 'date') {
    const day = dayNumber(name)
    if (day === null) throw new Error(`rule ${at}: "${name}" is no day of the calendar`)
    linked.dates.set(name, day)
    return
  }
  const known: Record<string, { has: (name: string) => boolean }> = {
    condition: linked.conditions,
    waiver: linked.waivers,
    clock: linked.clocks,
    pathway: linked.pathways,
    setting: new Set([...linked.shared.settings, ...linked.values].map(({ id }) => id)),
    switch: new Set(linked.shared.switches.map(({ id }) => id)),
    section: new Set(Object.keys(linked.shared.sections)),
  }
  if (!known[kind]!.has(name)) throw new Error(`rule ${at}: no ${kind} is called "${name}"`)
}
