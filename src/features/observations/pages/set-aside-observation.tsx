import { mayBecome } from '#domain/observation/observation.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { setAsideObservation } from '../commands/set-aside-observation.server.ts'
import { findReleased } from '../data/released-reader.server.ts'
import { structureRoles } from '../permissions.ts'
import type { Route } from './+types/set-aside-observation'

export const handle = definePage({
  access: { roles: structureRoles, recorded: 'observation.set_aside' },
  title: m.observations_set_aside,
  above: [{ title: m.observations_structure, to: '/struktur/beobachtungen' }],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const seen = await named(scope, params.releasedRef, (ref) => findReleased(trx, entered, ref))
  return {
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    words: seen.words,
    isOpen: mayBecome(seen.state, 'set_aside'),
  }
})

export const action = formAction(setAsideObservation, {
  done: m.observations_set_aside_done,
  also: ({ params }) => ({ observation: params.releasedRef }),
})

const back = '/struktur/beobachtungen'

export default function SetAsideObservation({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, draft, words, isOpen } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.observations_set_aside()}</h1>
      <p className="kern-body">{words}</p>
      {isOpen || actionData ? (
        <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
          <TextArea
            {...formFields(actionData, draft)('reason')}
            label={m.observations_reason()}
            hint={m.observations_reason_hint()}
            limit={500}
          />
          <FormActions>
            <SubmitButton>{m.observations_set_aside()}</SubmitButton>
            <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
          </FormActions>
        </CommandForm>
      ) : (
        <Alert kind="info" title={m.observations_already_set_aside()} />
      )}
    </>
  )
}
