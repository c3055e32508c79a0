import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { phaseLabel } from '#features/cases/view.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { resumeCase } from '../commands/resume-case.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { courseForm } from '../course-form.server.ts'
import { courseRoles } from '../permissions.ts'
import type { Route } from './+types/resume'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.resumed' },
  title: m.episodes_resume,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.episodes_title, to: '/faelle/:caseRef/stand' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => ({
  form: await courseForm(scope, url),
  phase: phaseLabel(scope.openCase.phase),
}))

export const action = formAction(resumeCase, { done: m.episodes_resumed })

export default function Resume({ loaderData, actionData }: Route.ComponentProps) {
  const { form, phase } = loaderData
  const field = formFields(actionData, form.draft)
  return (
    <CourseForm
      title={handle.title()}
      words={m.episodes_resume_words({ phase })}
      submit={m.episodes_resume()}
      form={form}
      answer={actionData}
    >
      <TextArea {...field('reason')} label={m.episodes_reason()} limit={1000} optional />
    </CourseForm>
  )
}
