import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { openStepsOfCase } from '#features/plan/index.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { closeCase, stepPrefix } from '../commands/close-case.server.ts'
import { obstaclesOf } from '../closing-guards.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { ObstacleList } from '../components/obstacle-list.tsx'
import { OpenStepFields } from '../components/open-step-fields.tsx'
import { courseForm } from '../course-form.server.ts'
import { courseRoles } from '../permissions.ts'
import type { Route } from './+types/close'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.closed' },
  title: m.episodes_close,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.episodes_title, to: '/faelle/:caseRef/stand' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const [form, steps, obstacles, concept] = await Promise.all([
    courseForm(scope, url),
    openStepsOfCase(trx, entered, openCase.caseId),
    obstaclesOf(trx, entered, openCase, today().toString()),
    conceptOfCase(trx, entered, openCase),
  ])
  return {
    form,
    steps,
    // What becomes of open steps is said in this form.
    obstacles: obstacles.filter(({ kind }) => kind !== 'steps'),
    reasons: concept.words('closing_reasons'),
  }
})

export const action = formAction(closeCase, {
  done: m.episodes_closed,
  gather: { prefix: stepPrefix, into: 'steps' },
})

export default function Close({ loaderData, actionData }: Route.ComponentProps) {
  const { form, steps, obstacles, reasons } = loaderData
  const field = formFields(actionData, form.draft, { on: form.today })
  return (
    <>
      <CourseForm
        title={handle.title()}
        words={m.episodes_close_words()}
        submit={m.episodes_close()}
        form={form}
        answer={actionData}
      >
        <ObstacleList obstacles={obstacles} />
        <OpenStepFields field={field} steps={steps} />
        <DateField {...field('on')} label={m.episodes_closed_on()} />
        <SelectField {...field('reason')} label={m.episodes_closing_reason()} options={reasons} />
        <TextArea
          {...field('words')}
          label={m.episodes_closing_words()}
          hint={m.episodes_closing_words_hint()}
          limit={2000}
        />
      </CourseForm>
    </>
  )
}
