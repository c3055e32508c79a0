import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { optionsOf } from '#features/reference/index.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { createOrganisation } from '../commands/create-organisation.server.ts'
import { OrganisationForm } from '../components/organisation-form.tsx'
import { organisationWriters } from '../permissions.ts'
import type { Route } from './+types/new-organisation'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'organisation.created' },
  title: m.organisations_create,
  above: [{ title: m.network_title, to: '/netzwerk' }],
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  draft: await findDraft(trx, entered, url.pathname),
  kinds: await optionsOf('agency_kinds'),
}))

export const action = formAction(createOrganisation, { done: m.organisations_created })

export default function NewOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.organisations_create()}</h1>
      <OrganisationForm {...loaderData} answer={actionData} back="/netzwerk">
        {m.organisations_create()}
      </OrganisationForm>
    </>
  )
}
