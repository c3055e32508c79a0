import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import type { KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import { today } from '#platform/clock.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { personChoice } from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { type EventForm, readEvent, readTrigger } from './event-form.ts'
import { knownOf } from './known-person.server.ts'
import { type PresentedProposal, presentProposals } from '../present/proposals.server.ts'
import { rulesInForce } from '../rules.server.ts'

/** What the pages about an event know: whom it is about, what is kept, the event as the address says, what it proposes. */
export type EventPage = {
  choice: Awaited<ReturnType<typeof personChoice>>
  known: KnownPerson
  rules: Map<TransitionKind, TransitionRule>
  form: EventForm
  /** the first rule that the event proposes, for the words of its day */
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
    rulesInForce(),
  ])
  const person = heads.find(({ ref }) => ref === choice.chosen)
  const known = await knownOf(trx, entered, person ?? { ids: [], birthDate: null })
  const trigger = readTrigger(url.searchParams)
  const rule =
    [...rules.values()].find(({ trigger: { facts } }) => trigger && facts.includes(trigger)) ?? null
  const form: EventForm =
    trigger && rule
      ? readEvent(url.searchParams, trigger, rule, known, today().toString())
      : { trigger: null, fields: [], triggerOn: null, errors: {}, values: {} }
  const proposed =
    form.trigger && form.triggerOn ? await presentProposals(form.trigger, form.triggerOn, known, rules) : []
  return { choice, known, rules, form, rule, proposed }
}
