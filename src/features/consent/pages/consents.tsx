import { consentForms } from '#domain/person/consent/consent-texts.ts'
import { type ConsentAct, consentState } from '#domain/person/consent/consent-state.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { Badge } from '#ui/notices/badge.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { formLabel, purposeLabel, stateLabel } from '../consent-labels.ts'
import { withdrawConsent } from '../commands/withdraw-consent.server.ts'
import { type ConsentRow, consentActs } from '../data/consent-reader.server.ts'
import type { Route } from './+types/consents'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'case.opened, part einwilligungen; consent.withdrawn' },
  title: m.consent_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

const asAct = (row: ConsentRow): ConsentAct =>
  row.act === 'given'
    ? {
        act: 'given',
        id: row.id,
        actedOn: row.actedOn,
        categories: row.categories ?? [],
        validUntil: row.validUntil,
      }
    : { act: 'withdrawn', id: row.id, actedOn: row.actedOn, givenId: row.givenId! }

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [rows, organisations, agencies, languages] = await Promise.all([
    consentActs(trx, entered),
    organisationNames(trx, entered),
    labelsOf('agency_kinds'),
    labelsOf('languages'),
  ])
  const acts = rows.map(asAct)
  const day = today().toString()
  const given = rows.filter((row) => row.act === 'given')
  return {
    formKey: crypto.randomUUID(),
    mayWrite: openCase.writeCategories.includes('identity'),
    consents: given.map((row) => ({
      ref: row.ref,
      purpose: purposeLabel(row.purpose!),
      recipient: row.recipientId
        ? (organisations.get(row.recipientId) ?? '')
        : row.recipientAgency
          ? agencies(row.recipientAgency)
          : entered.organisationName,
      form: `${formLabel(row.form)}, ${languages(row.textLanguage)}`,
      text: row.textVersion,
      actedOn: row.actedOn,
      until: row.validUntil,
      state: consentState(asAct(row) as ConsentAct & { act: 'given' }, acts, day),
    })),
  }
})

export const action = formAction(withdrawConsent, { done: m.consent_withdrawn })

export default function Consents({ loaderData, actionData }: Route.ComponentProps) {
  const { consents } = loaderData
  const running = consents.filter((consent) => consent.state === 'in_force')
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.consent_title()}</h2>
      <p className="kern-body">{m.consent_words()}</p>
      {consents.length === 0 ? (
        <EmptyState title={m.consent_none()} level={3}>
          {m.consent_none_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.consent_title()}
          captionHidden
          rows={consents}
          rowKey={(consent) => consent.ref}
          columns={[
            { key: 'purpose', label: m.consent_purpose(), cell: (consent) => consent.purpose },
            { key: 'recipient', label: m.consent_recipient(), cell: (consent) => consent.recipient },
            { key: 'form', label: m.consent_form(), cell: (consent) => consent.form },
            { key: 'text', label: m.consent_text_version(), cell: (consent) => consent.text },
            {
              key: 'on',
              label: m.consent_given_on(),
              cell: (consent) => <DateText value={consent.actedOn} />,
            },
            {
              key: 'until',
              label: m.consent_until(),
              cell: (consent) =>
                consent.until ? <DateText value={consent.until} /> : m.consent_until_withdrawn(),
            },
            {
              key: 'state',
              label: m.consent_state(),
              cell: (consent) => (
                <Badge kind={consent.state === 'in_force' ? 'success' : 'neutral'}>
                  {stateLabel(consent.state)}
                </Badge>
              ),
            },
          ]}
        />
      )}
      {loaderData.mayWrite && running.length > 0 ? (
        <Withdraw running={running} formKey={loaderData.formKey} answer={actionData} />
      ) : null}
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type WithdrawProps = {
  running: Loaded['consents']
  formKey: string
  answer: Route.ComponentProps['actionData']
}

function Withdraw({ running, formKey, answer }: WithdrawProps) {
  const field = formFields(answer)
  return (
    <section className="flow" aria-labelledby="withdraw">
      <h3 className="kern-heading-small" id="withdraw">
        {m.consent_withdraw_title()}
      </h3>
      <p className="kern-body">{m.consent_withdraw_words()}</p>
      <CommandForm formKey={formKey} answer={answer}>
        <SelectField
          {...field('consent')}
          label={m.consent_which()}
          options={running.map((consent) => ({
            value: consent.ref,
            label: `${consent.purpose} – ${consent.recipient}`,
          }))}
        />
        <DateField {...field('acted_on')} label={m.consent_withdrawn_on()} />
        <RadioGroup
          {...field('form')}
          label={m.consent_form()}
          choices={consentForms.map((form) => ({ value: form, label: formLabel(form) }))}
        />
        <FormActions>
          <SubmitButton kind="secondary">{m.consent_withdraw()}</SubmitButton>
        </FormActions>
      </CommandForm>
    </section>
  )
}
