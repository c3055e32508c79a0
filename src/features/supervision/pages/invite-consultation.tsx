import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { categoryLabel } from '#features/concept/view.ts'
import { membersOfRoles } from '#features/organisations/index.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { inviteConsultant } from '../commands/invite-to-consult.server.ts'
import { CategoriesField } from '../components/categories-field.tsx'
import { boardReaders, consultationHosts } from '../permissions.ts'
import type { Route } from './+types/invite-consultation'

export const handle = definePage({
  access: { roles: consultationHosts, recorded: 'case.opened, part beratung; consultation.invited' },
  title: m.supervision_invite,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.supervision_consultation, to: '/faelle/:caseRef/beratung' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const members = await membersOfRoles(trx, entered, boardReaders)
    return {
      back: `/faelle/${openCase.ref}/beratung`,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      members: members.map(({ ref, title }) => ({ value: ref, label: title })),
      categories: openCase.categories.map((value) => ({ value, label: categoryLabel(value) })),
    }
  },
)

export const action = formAction(inviteConsultant, { done: m.supervision_invited })

export default function InviteConsultation({ loaderData, actionData }: Route.ComponentProps) {
  const { back, formKey, draft, members, categories } = loaderData
  const field = formFields(actionData, draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{handle.title()}</h2>
      <p className="kern-body">{m.supervision_invite_words()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <SelectField {...field('member')} label={m.supervision_member()} options={members} />
        <TextArea {...field('question')} label={m.supervision_question()} limit={1000} />
        <CategoriesField choices={categories} answer={actionData} draft={draft} stored={['plan']} />
        <DateField {...field('until')} label={m.supervision_until()} />
        <FormActions>
          <SubmitButton>{m.supervision_invite()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
