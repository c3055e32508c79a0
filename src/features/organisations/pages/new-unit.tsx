import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { addUnit } from '../commands/add-unit.server.ts'
import { UnitForm } from '../components/unit-form.tsx'
import { findOrganisation } from '../data/organisation-reader.server.ts'
import { organisationWriters } from '../permissions.ts'
import type { Route } from './+types/new-unit'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'unit.added' },
  title: m.organisations_add_unit,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.network_organisation, to: '/netzwerk/organisationen/:organisationRef' },
  ],
})

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const { ref, name } = await named({ trx, scope }, params.organisationRef, (wanted) =>
      findOrganisation(trx, entered, wanted),
    )
    return {
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      organisationRef: ref,
      name,
    }
  },
)

export const action = formAction(addUnit, {
  done: m.organisations_unit_added,
  also: ({ params }) => ({ organisation: params.organisationRef }),
})

export default function NewUnit({ loaderData: { name, ...form }, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.organisations_add_unit()}</h1>
      <p className="kern-body">{m.organisations_unit_of({ name })}</p>
      <UnitForm {...form} answer={actionData}>
        {m.organisations_add_unit()}
      </UnitForm>
    </>
  )
}
