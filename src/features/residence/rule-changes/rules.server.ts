import { linkRules, type LinkedRules } from '#domain/residence/rules/link-rules.ts'
import type { Pathway, RuleBase, Waiver } from '#domain/residence/rules/rule-base.ts'
import { detailsOf } from '#features/reference/index.ts'

let linked: { from: Map<string, unknown>; rules: LinkedRules } | undefined

/** The rules as this installation keeps them, linked once for as long as the list stays as it is. */
export async function residenceRules(): Promise<LinkedRules> {
  const details = await detailsOf<unknown>('pathway_rules')
  const shared = details.get('clocks-and-settings')
  if (linked && linked.from.get('clocks-and-settings') === shared) return linked.rules
  const rules = linkRules(ruleBaseOf(details))
  linked = { from: details, rules }
  return rules
}

function ruleBaseOf(details: Map<string, unknown>): RuleBase {
  const pathways = [...details].filter(([code]) => code !== 'clocks-and-settings' && code !== 'waivers')
  return {
    pathways: pathways.map(([, detail]) => detail as Pathway),
    waivers: (details.get('waivers') as { waivers: Waiver[] }).waivers,
    shared: details.get('clocks-and-settings') as RuleBase['shared'],
  }
}
