import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { categoryLabel } from '#features/concept/view.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { answerConsultant } from '../commands/answer-consultation.server.ts'
import { CategoriesField } from '../components/categories-field.tsx'
import { consultationsOfCase } from '../data/consultations.server.ts'
import { consultationHosts } from '../permissions.ts'
import type { Route } from './+types/answer-consultation'

export const handle = definePage({
  access: {
    roles: consultationHosts,
    recorded: 'case.opened, part beratung; consultation.given or consultation.declined',
  },
  title: m.supervision_answer,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.supervision_consultation, to: '/faelle/:caseRef/beratung' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const wish = await named(scope, params.consultationRef, async (ref) =>
    (await consultationsOfCase(trx, entered, openCase.caseId)).find((one) => one.ref === ref),
  )
  const titles = await membershipTitles(trx, entered)
  return {
    back: `/faelle/${openCase.ref}/beratung`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    who: titles.get(wish.memberId) ?? '',
    question: wish.question,
    categories: openCase.categories.map((value) => ({ value, label: categoryLabel(value) })),
  }
})

export const action = formAction(answerConsultant, {
  done: m.supervision_answered,
  also: ({ params }) => ({ consultation: params.consultationRef }),
})

export default function AnswerConsultation({ loaderData, actionData }: Route.ComponentProps) {
  const { back, formKey, draft, who, question, categories } = loaderData
  const field = formFields(actionData, draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.supervision_consultation()}: ${who}`}</h2>
      <p className="kern-body">{question}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <RadioGroup
          {...field('agreed')}
          label={m.supervision_agreed()}
          choices={[
            { value: 'yes', label: m.supervision_agree_yes() },
            { value: 'no', label: m.supervision_agree_no() },
          ]}
        />
        <CategoriesField choices={categories} answer={actionData} draft={draft} stored={['plan']} />
        <DateField {...field('until')} label={m.supervision_until()} optional />
        <TextArea
          {...field('answer')}
          label={m.supervision_answer_words()}
          hint={m.supervision_answer_hint()}
          limit={1000}
          optional
        />
        <FormActions>
          <SubmitButton>{m.supervision_answer()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
