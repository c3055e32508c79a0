import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordTransition } from '../commands/record-transition.server.ts'
import { dayFields } from '../events/asked-days.ts'
import { EventQuestion } from '../components/event-question.tsx'
import { Proposal } from '../components/proposal.tsx'
import { ReadyProposals } from '../components/ready-proposals.tsx'
import { transitionsOfCase } from '../data/transition-reader.server.ts'
import { eventPage } from '../events/event-page.server.ts'
import { transitionRoles } from '../permissions.ts'
import { presentReady } from '../present/ready.server.ts'
import { triggerLabel } from '../present/trigger-labels.ts'
import type { Route } from './+types/enter-event'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition.recorded' },
  title: m.transitions_trigger_enter,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const { choice, known, rules, events, form, rule, proposed } = await eventPage(scope, url)
  const taken = (await transitionsOfCase(trx, entered, openCase.caseId)).filter(
    ({ personId, state }) => choice.chosenIds.includes(personId) && state !== 'dropped',
  )
  return {
    caseRef: openCase.ref,
    search: url.search,
    formKey: crypto.randomUUID(),
    chosen: choice.chosen,
    proposed,
    question: {
      persons: choice.persons,
      chosen: choice.chosen,
      trigger: form.trigger,
      events: events.map((trigger) => ({ value: trigger, label: triggerLabel(trigger) })),
      days: dayFields(form.fields, rule),
      errors: form.errors,
      values: form.values,
    },
    ready: await presentReady(known, rules, taken, choice.chosen),
  }
})

export const action = formAction(recordTransition, { done: m.transitions_recorded })

export default function EnterEvent({ loaderData, actionData }: Route.ComponentProps) {
  const { caseRef, question, proposed, ready, search, chosen, formKey } = loaderData
  const here = `/faelle/${caseRef}/uebergaenge/ereignis`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_trigger_enter()}</h2>
      <EventQuestion {...question} />
      {proposed.map((proposal) => (
        <Proposal
          key={proposal.kind}
          proposal={proposal}
          person={chosen}
          formKey={formKey}
          answer={actionData}
          otherwise={`${here}/anders${search}&art=${proposal.kind}`}
        />
      ))}
      {proposed.length === 0 ? <ReadyProposals {...ready} here={here} /> : null}
      <p className="kern-body">
        <ButtonLink to={`/faelle/${caseRef}/uebergaenge/neu?person=${chosen}`}>
          {m.transitions_proposal_by_hand()}
        </ButtonLink>
      </p>
    </>
  )
}
