import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { pauseCase } from '../commands/pause-case.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { courseForm } from '../course-form.server.ts'
import { courseRoles } from '../permissions.ts'
import type { Route } from './+types/pause'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.paused' },
  title: m.episodes_pause_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.episodes_title, to: '/faelle/:caseRef/stand' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => ({
  form: await courseForm(scope, url),
}))

export const action = formAction(pauseCase, { done: m.episodes_paused })

export default function Pause({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = loaderData
  const field = formFields(actionData, form.draft)
  return (
    <CourseForm
      title={handle.title()}
      words={m.episodes_pause_words()}
      submit={m.episodes_pause()}
      form={form}
      answer={actionData}
    >
      <DateField {...field('wake_up_on')} label={m.episodes_wake_up_on()} />
      <TextArea {...field('reason')} label={m.episodes_pause_reason()} limit={1000} />
    </CourseForm>
  )
}
