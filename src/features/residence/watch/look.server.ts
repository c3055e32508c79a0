import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import { type SeenHints, windowLeadMonths } from '#domain/residence/pathway-changes.ts'
import { namesGroup } from '#domain/residence/rules/link-rules.ts'
import type { RuleChoices } from '#domain/residence/rules/rule-base.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { choicesOf } from '../rule-changes/choices.server.ts'
import { factsOfPersons } from '../facts-of-persons.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'

/** How the pathways of the persons of the open case stand on a day, under the choices of the site or under others. */
export async function lookAtPathways(
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  day: string,
  choices?: RuleChoices,
): Promise<SeenHints> {
  const [persons, rules, chosen] = await Promise.all([
    factsOfPersons(trx, entered),
    residenceRules(),
    choices ?? choicesOf(trx, entered, day),
  ])
  const seen: SeenHints = {}
  for (const { person, facts } of persons) {
    if (facts.statusHistory === null) continue
    const { hints } = evaluatePerson(rules, facts, day, {
      choices: chosen,
      changes: false,
      closingsWithin: windowLeadMonths,
    })
    seen[person.ref] = {}
    for (const [pathway, { result, closesOn, closedBy, missing, unknown }] of hints)
      seen[person.ref]![pathway] = {
        result,
        // Of a way of which nobody knows whether it is this person's, nothing is to be lost.
        window: namesGroup(rules, unknown) ? null : closesOn,
        lacks: [...closedBy, ...missing, ...unknown],
      }
  }
  return seen
}
