import { workingPhases } from '#domain/case-course/case-phases.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { phaseLabel } from '#features/cases/view.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { changePhase } from '../commands/change-phase.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { courseForm } from '../course-form.server.ts'
import { courseRoles } from '../permissions.ts'
import type { Route } from './+types/change-phase'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.phase_changed' },
  title: m.episodes_change_phase,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.episodes_title, to: '/faelle/:caseRef/stand' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => ({
  form: await courseForm(scope, url),
  phases: workingPhases
    .filter((phase) => phase !== scope.openCase.phase)
    .map((value) => ({ value, label: phaseLabel(value) })),
}))

export const action = formAction(changePhase, { done: m.episodes_phase_changed })

export default function ChangePhase({ loaderData, actionData }: Route.ComponentProps) {
  const { form, phases } = loaderData
  const field = formFields(actionData, form.draft, { on: form.today })
  return (
    <CourseForm
      title={handle.title()}
      words={m.episodes_change_phase_words()}
      submit={m.episodes_change_phase()}
      form={form}
      answer={actionData}
    >
      <RadioGroup {...field('phase')} label={m.episodes_new_phase()} choices={phases} />
      <DateField {...field('on')} label={m.episodes_on()} />
      <TextArea
        {...field('reason')}
        label={m.episodes_reason()}
        hint={m.episodes_reason_back_hint()}
        limit={1000}
        optional
      />
    </CourseForm>
  )
}
