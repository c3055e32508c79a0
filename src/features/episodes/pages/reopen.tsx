import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { stepChoices } from '#features/plan/index.ts'
import { StepFields } from '#features/plan/view.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { reopenCase } from '../commands/reopen-case.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { courseForm } from '../course-form.server.ts'
import { courseRoles } from '../permissions.ts'
import type { Route } from './+types/reopen'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.reopened' },
  title: m.episodes_reopen_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.episodes_title, to: '/faelle/:caseRef/stand' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => ({
  form: await courseForm(scope, url),
  choices: await stepChoices(scope.trx, scope.entered),
}))

export const action = formAction(reopenCase, { done: m.episodes_reopened })

export default function Reopen({ loaderData, actionData }: Route.ComponentProps) {
  const { form, choices } = loaderData
  const field = formFields(actionData, form.draft, { on: form.today })
  return (
    <CourseForm
      title={handle.title()}
      words={m.episodes_reopen_words()}
      submit={m.episodes_reopen()}
      form={form}
      answer={actionData}
    >
      <DateField {...field('on')} label={m.episodes_reopen_on()} />
      <TextArea {...field('reason')} label={m.episodes_reopen_reason()} limit={1000} />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{m.episodes_first_step()}</legend>
        <div className="kern-fieldset__body">
          <StepFields field={field} choices={choices} />
        </div>
      </fieldset>
    </CourseForm>
  )
}
