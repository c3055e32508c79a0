import { versionState } from '#domain/concept/version-state.ts'
import { today } from '#platform/clock.server.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { beginDraft } from '../commands/begin-draft.server.ts'
import { conceptVersions } from '../data/version-reader.server.ts'
import { stateBadge } from '../words/labels.ts'
import { conceptReaders, conceptWriters } from '../permissions.ts'
import type { Route } from './+types/versions'

export const handle = definePage({
  access: { roles: conceptReaders, recorded: 'concept.begun; reading: none, the concept names no persons' },
  title: m.concept_title,
})

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const versions = await conceptVersions(trx, entered)
  const day = today().toString()
  const shown = versions.map((version) => ({
    ref: version.ref,
    number: version.number,
    title: version.content?.title ?? '',
    inForceFrom: version.inForceFrom,
    state: versionState(version, versions, day),
  }))
  return {
    formKey: crypto.randomUUID(),
    mayWrite: mayWrite(conceptWriters, entered.role),
    versions: shown,
    copied: (shown.find(({ state }) => state === 'in_force') ?? shown[0])?.ref ?? '',
  }
})

export const action = formAction(beginDraft, { done: m.concept_begun })

export default function Versions({ loaderData, actionData }: Route.ComponentProps) {
  const { versions, copied } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_title()}</h1>
      <p className="kern-body">{m.concept_intro()}</p>
      <DataTable
        caption={m.concept_versions()}
        rows={versions}
        rowKey={({ ref }) => ref}
        rowTo={({ ref }) => `/verwaltung/konzept/${ref}`}
        columns={[
          { key: 'number', label: m.concept_version(), cell: ({ number }) => m.concept_number({ number }) },
          { key: 'title', label: m.concept_name(), cell: ({ title }) => title || m.concept_core_terms() },
          {
            key: 'state',
            label: m.concept_state(),
            cell: ({ state }) => {
              const { kind, label } = stateBadge(state)
              return <Badge kind={kind}>{label}</Badge>
            },
          },
          {
            key: 'from',
            label: m.concept_in_force_from(),
            cell: ({ inForceFrom }) => (inForceFrom ? <DateText value={inForceFrom} /> : '–'),
          },
        ]}
      />
      {loaderData.mayWrite ? (
        <CommandForm formKey={loaderData.formKey} answer={actionData}>
          <input type="hidden" name="from" value={copied} />
          <FormActions>
            <SubmitButton icon="add">{m.concept_begin()}</SubmitButton>
            <ButtonLink to="/verwaltung/konzept/beispiele">{m.concept_examples()}</ButtonLink>
            <ButtonLink to="/verwaltung/konzept/einlesen">{m.concept_import()}</ButtonLink>
          </FormActions>
        </CommandForm>
      ) : null}
    </>
  )
}
