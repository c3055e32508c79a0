import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { optionsOf } from '#features/reference/index.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { editOrganisation } from '../commands/edit-organisation.server.ts'
import { OrganisationForm } from '../components/organisation-form.tsx'
import { findOrganisation } from '../data/organisation-reader.server.ts'
import { organisationWriters } from '../permissions.ts'
import type { Route } from './+types/edit-organisation'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'organisation.edited' },
  title: m.organisations_edit,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.network_organisation, to: '/netzwerk/organisationen/:organisationRef' },
  ],
})

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const { ref, name, kind, version } = await named({ trx, scope }, params.organisationRef, (wanted) =>
      findOrganisation(trx, entered, wanted),
    )
    return {
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      kinds: await optionsOf('agency_kinds'),
      stored: { name, kind, version },
      back: `/netzwerk/organisationen/${ref}`,
    }
  },
)

export const action = formAction(editOrganisation, {
  done: m.organisations_edited,
  also: ({ params }) => ({ organisation: params.organisationRef }),
})

export default function EditOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.organisations_edit()}</h1>
      <OrganisationForm {...loaderData} answer={actionData}>
        {m.organisations_save()}
      </OrganisationForm>
    </>
  )
}
