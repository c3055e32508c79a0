import { type LinkedRules, settingOf } from '#domain/residence/rules/link-rules.ts'
import type { RuleSetting } from '#domain/residence/rules/rule-base.ts'
import { labelsOf, optionsOf } from '#features/reference/index.ts'
import type { RuleChangeKind } from '../data/tables.ts'
import { worded } from '../present/present-hint.server.ts'

/** What a change may be about, in the language of the request; `setting` says unit and bounds of a number. */
export type ChangeTarget = { kind: RuleChangeKind; words: string; setting: RuleSetting | null }

/**
 * Finds what may be changed by its name: a value of practice or a number of a condition, a switch of announced law, or the
 * check of a rule of a pathway or a transition. Undefined where nothing is called so.
 */
export async function changeTargets(
  rules: LinkedRules,
): Promise<(target: string) => ChangeTarget | undefined> {
  const [transitions, titleOf] = await Promise.all([
    optionsOf('transition_kinds'),
    labelsOf('transition_kinds'),
  ])
  const isTransition = new Set(transitions.map(({ value }) => value))
  return (target) => {
    const setting = settingOf(rules, target)
    if (setting) return { kind: 'setting', words: worded(setting.words), setting }
    const announced = rules.shared.switches.find(({ id }) => id === target)
    if (announced) return { kind: 'switch', words: worded(announced.words), setting: null }
    const pathway = rules.pathways.get(target)
    if (pathway) return { kind: 'checked', words: worded(pathway.title), setting: null }
    return isTransition.has(target)
      ? { kind: 'checked', words: `${target} · ${titleOf(target)}`, setting: null }
      : undefined
  }
}
