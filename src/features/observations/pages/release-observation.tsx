import { mayBecome } from '#domain/observation/observation.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { releaseObservation } from '../commands/release-observation.server.ts'
import { WordsFields } from '../components/words-fields.tsx'
import { findCaseObservation } from '../data/observation-reader.server.ts'
import { kindLabel } from '../kind-labels.ts'
import type { Route } from './+types/release-observation'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'case.opened, part beobachtungen; observation.released' },
  title: m.observations_release,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.observations_title, to: '/faelle/:caseRef/beobachtungen' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const noted = await named(scope, params.observationRef, (ref) =>
    findCaseObservation(trx, entered, openCase.caseId, ref),
  )
  const domains = await labelsOf('life_domains')
  return {
    back: `/faelle/${openCase.ref}/beobachtungen`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    heading: `${kindLabel(noted.kind)}: ${domains(noted.lifeDomain)}`,
    words: noted.words,
    isOpen: mayBecome(noted.state, 'released'),
  }
})

export const action = formAction(releaseObservation, {
  done: m.observations_released,
  also: ({ params }) => ({ observation: params.observationRef }),
})

export default function ReleaseObservation({ loaderData, actionData }: Route.ComponentProps) {
  const { back, formKey, draft, heading, words, isOpen } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.observations_release_one({ heading })}</h2>
      <p className="kern-body">{m.observations_release_words()}</p>
      <DescriptionList facts={[{ term: m.observations_your_note(), value: words }]} stacked />
      {isOpen || actionData ? (
        <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
          <WordsFields answer={actionData} draft={draft} />
          <FormActions>
            <SubmitButton>{m.observations_release()}</SubmitButton>
            <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
          </FormActions>
        </CommandForm>
      ) : (
        <Alert kind="info" title={m.observations_already_released()} />
      )}
    </>
  )
}
