import { data } from 'react-router'
import { isRegisterName } from '#domain/person/person-name.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { inSite } from '#platform/db/in-site.server.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday } from '#features/concept/index.ts'
import { enquiryForIntake } from '#features/enquiries/index.ts'
import { stepChoices } from '#features/plan/index.ts'
import { StepFields } from '#features/plan/view.ts'
import { municipalityOptions, optionsOf, titleShortlist } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { beginIntake } from '../commands/begin-intake.server.ts'
import { ConsentFields } from '../components/consent-fields.tsx'
import { DoubleCheck } from '#features/cases/view.ts'
import { EnquiryNote } from '../components/enquiry-note.tsx'
import { PersonFields } from '../components/person-fields.tsx'
import { StatusFields } from '../components/status-fields.tsx'
import { doublesShown } from '#features/cases/index.ts'
import type { Route } from './+types/new-case'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'case.begun; intake.done' },
  title: m.intake_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const loader = page(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const from = url.searchParams.get('anfrage')
  const enquiry = from ? await named(scope, from, (ref) => enquiryForIntake(trx, entered, ref)) : null
  const [languages, nationalities, titles, concept, municipalities, steps] = await Promise.all([
    optionsOf('languages'),
    optionsOf('nationalities'),
    titleShortlist(),
    conceptToday(trx, entered),
    municipalityOptions(),
    stepChoices(trx, entered),
  ])
  return {
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    enquiry,
    searched: url.searchParams.get('name')?.slice(0, 200) ?? '',
    dueIn: formatDay(today().add({ days: 14 }).toString(), 'de'),
    today: formatDay(today().toString(), 'de'),
    choices: {
      languages,
      nationalities,
      titles,
      routes: concept.words('access_routes'),
      municipalities,
      steps,
    },
  }
})

const send = formAction(beginIntake, { done: m.intake_done })

/** What the form shows again carries whom it may mean: looked for anew, for the refusal took everything back. */
export async function action(args: Route.ActionArgs) {
  const answer = await send(args)
  if (answer instanceof Response) return answer
  const { caller } = args.context.get(requestScope)
  const doubles = await inSite(caller, (trx, entered) => doublesShown(trx, entered, answer.data.values))
  return data({ ...answer.data, doubles }, answer.init ?? {})
}

export default function NewCase({ loaderData, actionData }: Route.ComponentProps) {
  const { choices, searched, enquiry } = loaderData
  const field = formFields(actionData, loaderData.draft, {
    [isRegisterName(searched) ? 'family_name' : 'original_name']: searched,
    form_of_address: 'none',
    step_code: 'first_talk',
    title: m.intake_first_step(),
    due: loaderData.dueIn,
    consent_on: loaderData.today,
    consent_language: 'de',
    ...enquiry?.values,
  })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.intake_title()}</h1>
      <p className="kern-body">{m.intake_readers()}</p>
      {enquiry ? <EnquiryNote enquiry={enquiry} /> : null}
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <input type="hidden" name="enquiry" value={field('enquiry').defaultValue ?? ''} />
        {actionData?.doubles ? (
          <DoubleCheck
            doubles={actionData.doubles}
            error={actionData.errors.no_double}
            ticked={actionData.values.no_double === 'yes'}
          />
        ) : null}
        <PersonFields
          field={field}
          municipalities={choices.municipalities}
          routes={choices.routes}
          unsafeWays={tickedValues('unsafe_ways', actionData, loaderData.draft)}
        />
        <StatusFields field={field} {...choices} />
        <ConsentFields field={field} languages={choices.languages} />
        <fieldset className="kern-fieldset">
          <legend className="kern-label">{m.intake_step()}</legend>
          <div className="kern-fieldset__body">
            <StepFields field={field} choices={choices.steps} />
          </div>
        </fieldset>
        <FormActions>
          <SubmitButton>{m.intake_save()}</SubmitButton>
          <ButtonLink to="/faelle">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
