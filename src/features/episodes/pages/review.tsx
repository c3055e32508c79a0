import { dueAfter } from '#domain/case-course/follow-up.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { reviewCase } from '../commands/review-case.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { courseForm } from '../course-form.server.ts'
import { courseRoles } from '../permissions.ts'
import type { Route } from './+types/review'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.reviewed' },
  title: m.episodes_review,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.episodes_title, to: '/faelle/:caseRef/stand' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const concept = await conceptOfCase(scope.trx, scope.entered, scope.openCase)
  const next = dueAfter(today().toString(), concept.content.deadlineDays.review)
  return { form: await courseForm(scope, url), next: next ? formatDay(next, getLocale()) : '' }
})

export const action = formAction(reviewCase, { done: m.episodes_reviewed })

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const { form, next } = loaderData
  const field = formFields(actionData, form.draft, { held_on: form.today, next_on: next })
  return (
    <CourseForm
      title={handle.title()}
      words={m.episodes_review_words()}
      submit={m.episodes_review()}
      form={form}
      answer={actionData}
    >
      <DateField {...field('held_on')} label={m.episodes_held_on()} />
      <Checkbox {...field('with_client')} label={m.episodes_with_client_label()} />
      <TextArea {...field('words')} label={m.episodes_review_result()} limit={4000} />
      <DateField {...field('next_on')} label={m.episodes_next_on()} optional />
    </CourseForm>
  )
}
