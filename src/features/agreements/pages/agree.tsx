import { agreementWays } from '#domain/plan/agreement/agreement.ts'
import { contentDifferences } from '#domain/plan/agreement/content-differences.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { agreeOnPlan } from '../commands/agree-on-plan.server.ts'
import { ContentView } from '../components/content-view.tsx'
import { DifferenceTable } from '../components/difference-table.tsx'
import { agreementsOfCase } from '../data/agreement-reader.server.ts'
import { workingPlan } from '../data/present-content.server.ts'
import { wayLabel } from '../labels.ts'
import { agreementRoles, coversPlan } from '../permissions.ts'
import { contentLines } from '../present/content-lines.ts'
import { shownContent } from '../present/content-tables.ts'
import { contentWords } from '../present/content-words.server.ts'
import { differenceRows } from '../present/difference-rows.ts'
import { dayWords } from '../present/words.ts'
import type { Route } from './+types/agree'

export const handle = definePage({
  access: { roles: agreementRoles, recorded: 'case.opened, part plan/vereinbarung/neu; plan.agreed' },
  title: m.agreements_agree,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
    { title: m.agreements_title, to: '/faelle/:caseRef/plan/vereinbarung' },
  ],
})

const empty = { goals: [], steps: [], order: [], resources: [] }

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const plan = await workingPlan(trx, entered, openCase.caseId)
    const content = plan?.content ?? empty
    const last = (await agreementsOfCase(trx, entered, openCase.caseId)).find(
      ({ planId }) => planId === plan?.planId,
    )
    const before = last?.content ?? empty
    const words = await contentWords(trx, entered, openCase, [before, content])
    return {
      back: `/faelle/${openCase.ref}/plan/vereinbarung`,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      coversAll: coversPlan(openCase.writeCategories),
      today: dayWords(today().toString()),
      number: (last?.number ?? 0) + 1,
      ...shownContent(content, words),
      changes: last ? differenceRows(contentDifferences(before, content), [before, content], words) : null,
      seen: JSON.stringify(contentLines(content, words)),
    }
  },
)

export const action = formAction(agreeOnPlan, { done: m.agreements_done })

export default function Agree({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, number, goals, steps, changes } = loaderData
  const field = formFields(actionData, draft, { agreed_on: loaderData.today, how: 'signature' })
  if (steps.length === 0 || !loaderData.coversAll)
    return (
      <EmptyState title={handle.title()} action={<ButtonLink to={back}>{m.agreements_title()}</ButtonLink>}>
        {steps.length === 0 ? m.agreements_nothing_to_agree() : m.agreements_not_all_seen()}
      </EmptyState>
    )
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.agreements_agree_on({ number })}</h2>
      <p className="kern-body">{m.agreements_agree_words()}</p>
      {changes === null ? null : changes.length === 0 ? (
        <Alert kind="info" title={m.agreements_no_changes()} />
      ) : (
        <section className="flow" aria-labelledby="changes">
          <h3 className="kern-heading-small" id="changes">
            {m.agreements_changes()}
          </h3>
          <DifferenceTable rows={changes} before={m.agreements_agreed()} after={m.agreements_now()} />
        </section>
      )}
      <ContentView goals={goals} steps={steps} />
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={`${back}/neu`}>
        <input type="hidden" name="seen_number" value={number - 1} />
        <input type="hidden" name="seen" value={loaderData.seen} />
        <DateField {...field('agreed_on')} label={m.agreements_agreed_on()} />
        <RadioGroup
          {...field('how')}
          label={m.agreements_how()}
          choices={agreementWays.map((value) => ({ value, label: wayLabel(value) }))}
        />
        <TextField
          {...field('present')}
          label={m.agreements_present()}
          hint={m.agreements_present_hint()}
          optional
        />
        {changes === null ? null : (
          <TextArea
            {...field('reason')}
            label={m.agreements_reason()}
            hint={m.agreements_reason_hint()}
            limit={1000}
            rows={3}
          />
        )}
        <FormActions>
          <SubmitButton>{m.agreements_agree()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
