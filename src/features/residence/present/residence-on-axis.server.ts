import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import type { ResultKind } from '#domain/residence/evaluate/result.ts'
import { outlookOf } from '#domain/residence/outlook.ts'
import { type LinkedRules, namesGroup } from '#domain/residence/rules/link-rules.ts'
import type { RuleChoices } from '#domain/residence/rules/rule-base.ts'
import type { Lane } from '#domain/rechtskreis/lanes.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { factsOfPersons, type PersonFacts } from '../facts-of-persons.server.ts'
import { choicesOf } from '../rule-changes/choices.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import { worded } from './present-hint.server.ts'
import { statusesOnAxis } from './statuses-on-axis.server.ts'

const lane: Lane = 'residence'

/** Ten years ahead: as far as a plan for a firmer status looks. */
const closingsInMonths = 120

/** What the time axis shows of the residence: the status history, and the ways to a firmer status with their days ahead. */
export const residenceOnAxis = {
  category: 'residence' as const,
  recorded: statusesOnAxis,
  ahead: async (
    trx: Trx,
    entered: Entered,
    openCase: OpenCase,
    { personIds, day }: { personIds: readonly string[]; day: string },
  ) => {
    const [persons, rules, choices] = await Promise.all([
      factsOfPersons(trx, entered),
      residenceRules(),
      choicesOf(trx, entered, day),
    ])
    const known = persons.find(({ person }) => personIds.includes(person.personId))
    if (!known || known.facts.statusHistory === null) return []
    const address = new URLSearchParams({ person: known.person.ref }).toString()
    return aheadOf(rules, known, choices, day).map(({ pathway: id, ...days }) => {
      const { title, norm } = rules.pathways.get(id)!
      return {
        ref: id,
        lane,
        title: worded(title),
        citation: norm,
        to: `/faelle/${openCase.ref}/perspektiven/weg/${id}?${address}`,
        ...days,
      }
    })
  },
}

function aheadOf(rules: LinkedRules, { facts }: PersonFacts, choices: RuleChoices, day: string) {
  const { hints } = evaluatePerson(rules, facts, day, {
    choices,
    changes: false,
    closingsWithin: closingsInMonths,
  })
  // Of a way of which nobody knows whether it is this person's, nothing is said.
  const own = new Map([...hints].filter(([, { unknown }]) => !namesGroup(rules, unknown)))
  const kept = new Map<string, ReturnType<typeof evaluatePerson>['hints']>()
  const standOn = (pathway: string, on: string): ResultKind => {
    const later = kept.get(on) ?? evaluatePerson(rules, facts, on, { choices, changes: false }).hints
    kept.set(on, later)
    return later.get(pathway)!.result
  }
  return outlookOf(own, standOn, day)
}
