import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import type { KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import { type Trigger, triggers } from '#domain/rechtskreis/triggers.ts'
import { today } from '#platform/clock.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { personChoice } from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { type EventForm, readEvent, readTrigger } from './event-form.ts'
import { knownOf } from './known-person.server.ts'
import { type PresentedProposal, presentProposals } from '../present/proposals.server.ts'
import { inForceToday, rulesInUse } from '../rules.server.ts'

/** What the pages about an event know: whom it is about, what is kept, the event as the address says, what it proposes. */
export type EventPage = {
  choice: Awaited<ReturnType<typeof personChoice>>
  known: KnownPerson
  rules: Map<TransitionKind, VersionedRule>
  /** what may have happened: the events of the rules that are in force today */
  events: Trigger[]
  form: EventForm
  /** what the first rule that the event proposes says today, for the words of its day */
  rule: TransitionRule | null
  proposed: PresentedProposal[]
}

/** Reads the event that an address describes and what follows from it. */
export async function eventPage(
  { trx, entered }: PageScope & { openCase: OpenCase },
  url: URL,
): Promise<EventPage> {
  const [choice, heads, rules] = await Promise.all([
    personChoice(trx, entered, url),
    personHeads(trx, entered),
    rulesInUse(),
  ])
  const person = heads.find(({ ref }) => ref === choice.chosen)
  const known = await knownOf(trx, entered, person ?? { ids: [], birthDate: null })
  const trigger = readTrigger(url.searchParams)
  const inForce = inForceToday(rules)
  const [first, ...others] = [...inForce].filter(([, one]) => trigger && one.trigger.facts.includes(trigger))
  const form: EventForm =
    trigger && first
      ? readEvent(
          url.searchParams,
          trigger,
          [rules.get(first[0])!, ...others.map(([kind]) => rules.get(kind)!)],
          known,
          today().toString(),
        )
      : { trigger: null, fields: [], triggerOn: null, errors: {}, values: {} }
  const proposed =
    form.trigger && form.triggerOn ? await presentProposals(form.trigger, form.triggerOn, known, rules) : []
  const proposing = new Set([...inForce.values()].flatMap((one) => one.trigger.facts))
  const events = triggers.filter((one) => proposing.has(one))
  return { choice, known, rules, events, form, rule: first?.[1] ?? null, proposed }
}
