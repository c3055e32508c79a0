import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf, optionsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { noteObservation } from '../commands/note-observation.server.ts'
import { ObservationFields } from '../components/observation-fields.tsx'
import { findPlace } from '../data/place-reader.server.ts'
import { namedPlace } from '../named-place.ts'
import { placeWords } from '../place-words.ts'
import type { Route } from './+types/new-observation'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'case.opened, part beobachtungen; observation.noted' },
  title: m.observations_note,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.observations_title, to: '/faelle/:caseRef/beobachtungen' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const wanted = namedPlace(url)
  const place =
    wanted &&
    (await named(scope, wanted.ref, (ref) =>
      findPlace(trx, entered, openCase.caseId, { kind: wanted.kind, ref }),
    ))
  const [domains, agencies, rechtskreis] = await Promise.all([
    optionsOf('life_domains'),
    optionsOf('agency_kinds'),
    labelsOf('rechtskreise'),
  ])
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    place: place && placeWords(place, openCase.ref, rechtskreis),
    stored: place?.agencyKind ? { agency_kind: place.agencyKind } : {},
    domains,
    agencies,
  }
})

export const action = formAction(noteObservation, {
  done: m.observations_noted,
  also: ({ url }) => ({ place: namedPlace(url) }),
})

export default function NewObservation({ loaderData, actionData }: Route.ComponentProps) {
  const { caseRef, place } = loaderData
  const field = formFields(actionData, loaderData.draft, loaderData.stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.observations_note()}</h2>
      {place ? <p className="kern-body">{place.words}</p> : null}
      <p className="kern-body">{m.observations_readers()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <ObservationFields field={field} domains={loaderData.domains} agencies={loaderData.agencies} />
        <TextArea
          {...field('words')}
          label={m.observations_words()}
          hint={m.observations_words_hint()}
          limit={4000}
        />
        <FormActions>
          <SubmitButton>{m.observations_save()}</SubmitButton>
          <ButtonLink to={place?.to ?? `/faelle/${caseRef}/beobachtungen`}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
