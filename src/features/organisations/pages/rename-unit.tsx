import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { renameUnit } from '../commands/rename-unit.server.ts'
import { UnitForm } from '../components/unit-form.tsx'
import { findOrganisation } from '../data/organisation-reader.server.ts'
import { findUnit } from '../data/unit-reader.server.ts'
import { organisationWriters } from '../permissions.ts'
import type { Route } from './+types/rename-unit'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'unit.renamed' },
  title: m.organisations_rename_unit,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.network_organisation, to: '/netzwerk/organisationen/:organisationRef' },
  ],
})

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const organisation = await named({ trx, scope }, params.organisationRef, (ref) =>
      findOrganisation(trx, entered, ref),
    )
    const unit = await named({ trx, scope }, params.unitRef, async (ref) => {
      const found = await findUnit(trx, entered, ref)
      return found?.organisationId === organisation.id ? found : undefined
    })
    return {
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      organisationRef: organisation.ref,
      name: organisation.name,
      stored: { ref: unit.ref, name: unit.name, version: unit.version },
    }
  },
)

export const action = formAction(renameUnit, {
  done: m.organisations_unit_renamed,
  also: ({ params }) => ({ organisation: params.organisationRef, unit: params.unitRef }),
})

export default function RenameUnit({ loaderData: { name, ...form }, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.organisations_rename_unit()}</h1>
      <p className="kern-body">{m.organisations_unit_of({ name })}</p>
      <UnitForm {...form} answer={actionData}>
        {m.organisations_save()}
      </UnitForm>
    </>
  )
}
