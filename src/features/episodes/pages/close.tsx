import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { approvalForm } from '#features/approvals/index.ts'
import { ApproverField, AskedAlready } from '#features/approvals/view.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { openStepsOfCase } from '#features/plan/index.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { stepPrefix } from '../closing-deed.server.ts'
import { closeCase } from '../commands/close-case.server.ts'
import { obstaclesOf } from '../closing-guards.server.ts'
import { CourseForm } from '../components/course-form.tsx'
import { ObstacleList } from '../components/obstacle-list.tsx'
import { OpenStepFields } from '../components/open-step-fields.tsx'
import { courseForm } from '../course-form.server.ts'
import { courseRoles } from '../permissions.ts'
import { storedClosing } from '../present/stored-closing.ts'
import type { Route } from './+types/close'

export const handle = definePage({
  access: { roles: courseRoles, recorded: 'case.opened, part stand; case.closed or approval.asked' },
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
  const approval = concept.content.fourEyes.includes('closing') ? await approvalForm(scope, 'closing') : null
  return {
    form,
    steps,
    approval,
    stored: storedClosing(approval?.returnedContent ?? null, form.today),
    // What becomes of open steps is said in this form.
    obstacles: obstacles.filter(({ kind }) => kind !== 'steps'),
    reasons: concept.words('closing_reasons'),
  }
})

export const action = formAction(closeCase, {
  done: ({ asked }) => (asked ? m.approvals_asked() : m.episodes_closed()),
  gather: { prefix: stepPrefix, into: 'steps' },
})

export default function Close({ loaderData, actionData }: Route.ComponentProps) {
  const { form, steps, obstacles, reasons, approval, stored } = loaderData
  const field = formFields(actionData, form.draft, stored)
  if (approval?.asked) return <AskedAlready title={handle.title()} asked={approval.asked} />
  return (
    <>
      <CourseForm
        title={handle.title()}
        words={approval ? m.approvals_ask_words() : m.episodes_close_words()}
        submit={approval ? m.approvals_ask() : m.episodes_close()}
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
        {approval ? <ApproverField field={field} {...approval} /> : null}
      </CourseForm>
    </>
  )
}
