import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { tickedValues } from '#ui/forms/command-form.tsx'
import { keepChains } from '../commands/keep-chains.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft } from '../concept-page.server.ts'
import { designedChains } from '../data/chain-reader.server.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-chains'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_chains,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form } = await editedDraft(scope, params.versionRef, url)
  const locale = getLocale() === 'en' ? 'en' : 'de'
  const chains = (await designedChains(scope.trx)).map((chain) => ({
    value: chain.code,
    label: chain[locale],
  }))
  return { form, chains, stored: [...content.chainTemplates] }
})

export const action = formAction(keepChains, {
  done: m.concept_saved,
  also: ({ params }) => ({ concept: params.versionRef }),
})

export default function EditChains({ loaderData, actionData }: Route.ComponentProps) {
  const { form, chains, stored } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_chains()}</h1>
      <DraftForm form={form} answer={actionData} here={`${form.back}/ketten`}>
        <CheckboxGroup
          name="chains"
          label={m.concept_chains_label()}
          hint={m.concept_chains_hint()}
          error={actionData?.errors.chains}
          choices={chains}
          defaultValues={tickedValues('chains', actionData, form.draft, stored)}
          optional
        />
      </DraftForm>
    </>
  )
}
