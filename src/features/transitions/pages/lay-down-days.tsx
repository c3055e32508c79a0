import { redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordAgainstRule } from '../commands/record-against-rule.server.ts'
import { LaidDownFields } from '../components/laid-down-fields.tsx'
import { EventFields } from '../components/proposal.tsx'
import { ProposalDays } from '../components/proposal-days.tsx'
import { RightChoices } from '../components/right-choices.tsx'
import { eventPage } from '../events/event-page.server.ts'
import { transitionRoles } from '../permissions.ts'
import type { Route } from './+types/lay-down-days'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition.rule_overridden' },
  title: m.transitions_proposal_otherwise,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_trigger_enter, to: '/faelle/:caseRef/uebergaenge/ereignis' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { choice, proposed } = await eventPage(scope, url)
  const back = `/faelle/${scope.openCase.ref}/uebergaenge/ereignis${url.search}`
  const proposal = proposed.find(({ kind }) => kind === url.searchParams.get('art'))
  // Without an event there is no rule to deviate from.
  if (!proposal) throw redirect(back)
  const row = proposal.rows.find(({ to }) => to === proposal.to) ?? proposal.rows[0]
  const day = (value: string | null | undefined) => (value ? formatDay(value, getLocale()) : '')
  return {
    back,
    proposal,
    chosen: choice.chosen,
    formKey: crypto.randomUUID(),
    draft: await findDraft(scope.trx, scope.entered, url.pathname),
    stored: {
      from: proposal.from,
      to: proposal.to,
      old_ends: day(row?.oldEnds),
      new_begins: day(row?.newBegins),
    },
  }
})

export const action = formAction(recordAgainstRule, { done: m.transitions_recorded })

export default function LayDownDays({ loaderData, actionData }: Route.ComponentProps) {
  const { proposal, chosen, back, formKey, draft, stored } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_proposal_otherwise()}</h2>
      <p className="kern-body">{proposal.rule.title}</p>
      <ProposalDays caption={m.transitions_proposal_days({ kind: proposal.kind })} rows={proposal.rows} />
      <CommandForm formKey={formKey} answer={actionData}>
        <EventFields person={chosen} proposal={proposal} />
        <RightChoices field={field} from={proposal.rule.from} to={proposal.rule.to} />
        <LaidDownFields field={field} why={m.transitions_rule_override_reason()} />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
