import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import type { PresentedProposal } from '../present/proposals.server.ts'
import { ProposalDays } from './proposal-days.tsx'
import { RightChoices } from './right-choices.tsx'
import { RuleHint } from './rule-hint.tsx'

/** What an event is sent with: whom it is about, which rule, which day. */
export function EventFields({ person, proposal }: { person: string; proposal: PresentedProposal }) {
  const hidden = { person, kind: proposal.kind, event: proposal.event, trigger_on: proposal.triggerOn }
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** One transition that an event proposes: its days, where they come from, and the two ways to go on. */
export function Proposal({
  proposal,
  person,
  formKey,
  answer,
  otherwise,
}: {
  proposal: PresentedProposal
  person: string
  formKey: string
  answer: FormAnswer | undefined
  /** where other days are laid down */
  otherwise: string
}) {
  const mine = answer?.values.kind === proposal.kind ? answer : undefined
  const field = formFields(mine, null, { from: proposal.from, to: proposal.to })
  return (
    <section className="flow" aria-label={proposal.rule.title}>
      <h3 className="kern-heading-small">{proposal.rule.title}</h3>
      <p className="kern-body">
        {m.transitions_proposal_hint()} {m.transitions_proposal_trigger({ trigger: proposal.rule.trigger })}{' '}
        <DateText value={proposal.triggerOn} />.
      </p>
      {proposal.fits === true ? null : (
        <p className="kern-body">
          {proposal.fits === null
            ? m.transitions_proposal_not_on_axis()
            : m.transitions_proposal_other_right()}
        </p>
      )}
      <ProposalDays caption={m.transitions_proposal_days({ kind: proposal.kind })} rows={proposal.rows} />
      <p className="kern-body">
        {m.transitions_proposal_remind()}{' '}
        {proposal.remindOn.map((day, at) => (
          <span key={day}>
            {at > 0 ? ', ' : null}
            <DateText value={day} />
          </span>
        ))}
        .
      </p>
      <CommandForm formKey={formKey} answer={mine}>
        <EventFields person={person} proposal={proposal} />
        <RightChoices field={field} from={proposal.rule.from} to={proposal.rule.to} />
        <FormActions>
          <SubmitButton>{m.transitions_proposal_accept()}</SubmitButton>
          <ButtonLink to={otherwise}>{m.transitions_proposal_otherwise()}</ButtonLink>
        </FormActions>
      </CommandForm>
      <RuleHint rule={{ ...proposal.rule, title: m.transitions_proposal_rule() }} />
    </section>
  )
}
