import { followUpOutcomes } from '#domain/case-course/follow-up.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { noteFollowUp } from '../commands/note-follow-up.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { courseForm } from '../course-form.server.ts'
import { outcomeLabel } from '../labels.ts'
import { courseRoles } from '../permissions.ts'
import type { Route } from './+types/follow-up'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.followed_up' },
  title: m.episodes_follow_up,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.episodes_title, to: '/faelle/:caseRef/stand' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => ({
  form: await courseForm(scope, url),
}))

export const action = formAction(noteFollowUp, { done: m.episodes_follow_up_noted })

export default function FollowUp({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = loaderData
  const field = formFields(actionData, form.draft, { on: form.today })
  return (
    <CourseForm
      title={handle.title()}
      words={m.episodes_follow_up_words()}
      submit={m.episodes_follow_up()}
      form={form}
      answer={actionData}
    >
      <DateField {...field('on')} label={m.episodes_asked_on()} />
      <RadioGroup
        {...field('outcome')}
        label={m.episodes_outcome()}
        choices={followUpOutcomes.map((value) => ({ value, label: outcomeLabel(value) }))}
      />
      <TextArea {...field('words')} label={m.episodes_follow_up_note()} limit={2000} optional />
    </CourseForm>
  )
}
