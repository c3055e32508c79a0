import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { DeputyList } from '../components/deputy-list.tsx'
import { startDeputyship } from '../commands/begin-deputyship.server.ts'
import { stopDeputyship } from '../commands/end-deputyship.server.ts'
import { colleagues, runningDeputyships } from '../data/deputy-reader.server.ts'
import { membershipTitles } from '../data/organisation-reader.server.ts'
import type { Route } from './+types/deputies'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'deputyship.begun; deputyship.ended' },
  title: m.organisations_deputies,
})

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const [others, running, titles] = await Promise.all([
    colleagues(trx, entered),
    runningDeputyships(trx, entered),
    membershipTitles(trx, entered),
  ])
  return {
    formKey: crypto.randomUUID(),
    colleagues: others.map(({ ref, title }) => ({ value: ref, label: title })),
    running: running.map((deputyship) => ({
      ref: deputyship.ref,
      formKey: crypto.randomUUID(),
      absent: titles.get(deputyship.absentId) ?? '',
      deputy: titles.get(deputyship.deputyId) ?? '',
      until: deputyship.validUntil,
    })),
  }
})

const begin = formAction(startDeputyship, { done: m.organisations_deputy_begun })
const end = formAction(stopDeputyship, { done: m.organisations_deputy_ended })

/** Two small forms on one page: ending names its deputyship. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData()
  return form.has('deputyship') ? end(args) : begin(args)
}

export default function Deputies({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.organisations_deputies()}</h1>
      <p className="kern-body">{m.organisations_deputies_words()}</p>
      {loaderData.running.length === 0 ? (
        <EmptyState title={m.organisations_no_deputies()}>{m.organisations_no_deputies_words()}</EmptyState>
      ) : (
        <DeputyList running={loaderData.running} />
      )}
      {loaderData.colleagues.length > 0 ? (
        <section className="flow" aria-labelledby="begin-deputyship">
          <h2 className="kern-heading-medium" id="begin-deputyship">
            {m.organisations_begin()}
          </h2>
          <CommandForm formKey={loaderData.formKey} answer={actionData}>
            <SelectField
              {...field('deputy')}
              label={m.organisations_deputy()}
              options={loaderData.colleagues}
            />
            <DateField {...field('until')} label={m.organisations_until()} />
            <FormActions>
              <SubmitButton>{m.organisations_begin()}</SubmitButton>
            </FormActions>
          </CommandForm>
        </section>
      ) : null}
    </>
  )
}
