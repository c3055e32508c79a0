import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { closeOrganisation } from '../commands/close-organisation.server.ts'
import { networkWriters } from '../permissions.ts'
import type { Route } from './+types/close-organisation'

export const handle = definePage({
  access: { roles: networkWriters, recorded: 'organisation.closed; organisation.reopened' },
  title: m.network_close,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.network_organisation, to: '/netzwerk/organisationen/:organisationRef' },
  ],
})

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const { ref, name, closedOn, version } = await named({ trx, scope }, params.organisationRef, (wanted) =>
      findOrganisation(trx, entered, wanted),
    )
    return {
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      organisation: { name, closedOn, version },
      here: `/netzwerk/organisationen/${ref}`,
    }
  },
)

export const action = formAction(closeOrganisation, {
  done: m.network_closing_saved,
  also: ({ params }) => ({ organisation: params.organisationRef }),
})

export default function CloseOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const { here, organisation } = loaderData
  const stored = organisation.closedOn ? { closed_on: formatDay(organisation.closedOn, getLocale()) } : {}
  const field = formFields(actionData, loaderData.draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.network_close()}</h1>
      <p className="kern-body">{m.network_close_words({ name: organisation.name })}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={`${here}/schliessen`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? organisation.version} />
        <DateField
          {...field('closed_on')}
          label={m.network_closed_on()}
          hint={organisation.closedOn ? m.network_closed_on_hint() : undefined}
          optional={organisation.closedOn !== null}
        />
        <FormActions>
          <SubmitButton>{m.network_save_closing()}</SubmitButton>
          <ButtonLink to={here}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
