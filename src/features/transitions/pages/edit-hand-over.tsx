import { appliedHows, documentHolders } from '#domain/rechtskreis/course/hand-over.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { keepHandOver } from '../commands/keep-hand-over.server.ts'
import { HolderFields } from '../hand-over/holder-fields.tsx'
import { documentsOfTransition } from '../data/transition-documents.server.ts'
import { appliedHowLabel, holderLabel } from '../hand-over/labels.ts'
import { transitionRoles } from '../permissions.ts'
import { namedTransition, transitionForm } from '../forms/transition-page.server.ts'
import type { Route } from './+types/edit-hand-over'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition.hand_over_kept' },
  title: m.transitions_package_edit,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_package_title, to: '/faelle/:caseRef/uebergaenge/:transitionRef/uebergabe' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { transition, back, ...form } = await transitionForm(scope, args)
  const documents = await documentsOfTransition(scope.trx, scope.entered, transition.id)
  const day = (value: string | null) => (value ? formatDay(value, getLocale()) : '')
  return {
    ...form,
    back: `${back}/uebergabe`,
    version: transition.version,
    documents: documents.map(({ ref, title }) => ({ ref, title })),
    holders: documents.map(({ ref, holder }) => `${ref}:${holder ?? ''}`),
    stored: {
      last_paid_on: day(transition.lastPaidOn),
      applied_on: day(transition.appliedOn),
      applied_how: transition.appliedHow ?? '',
      application_receipt: transition.applicationReceipt,
      receiving_contact: transition.receivingContact,
      handed_over_on: day(transition.handedOverOn),
    },
  }
})

export const action = formAction(keepHandOver, { done: m.transitions_package_saved, also: namedTransition })

export default function EditHandOver({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, version, formKey, documents } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_package_edit()}</h2>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={`${back}/bearbeiten`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <HolderFields
          documents={documents}
          holders={documentHolders.map((value) => ({ value, label: holderLabel(value) }))}
          chosen={tickedValues('holder', actionData, draft, loaderData.holders)}
          error={actionData?.errors.holder}
        />
        <DateField {...field('last_paid_on')} label={m.transitions_last_paid_on()} optional />
        <DateField {...field('applied_on')} label={m.transitions_applied_on()} optional />
        <SelectField
          {...field('applied_how')}
          label={m.transitions_package_how()}
          options={appliedHows.map((value) => ({ value, label: appliedHowLabel(value) }))}
          empty={m.transitions_package_how_none()}
          optional
        />
        <TextField
          {...field('application_receipt')}
          label={m.transitions_package_receipt()}
          hint={m.transitions_package_receipt_hint()}
          optional
        />
        <TextField
          {...field('receiving_contact')}
          label={m.transitions_package_contact()}
          hint={m.transitions_package_contact_hint()}
          optional
        />
        <DateField {...field('handed_over_on')} label={m.transitions_handed_over_on()} optional />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
