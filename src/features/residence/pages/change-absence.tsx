import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'

import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordAbsence } from '../commands/record-absence.server.ts'
import { withdrawEntry } from '../commands/withdraw-entry.server.ts'
import { EntryActions } from '../components/entry-actions.tsx'
import { AbsenceFields } from '../components/status-fields.tsx'
import { WithdrawEntryForm } from '../components/withdraw-entry-form.tsx'
import { entryForm } from '../history/entry-page.server.ts'
import { statusRecorders } from '../permissions.ts'
import { correctOrWithdraw } from '../history/correct-or-withdraw.server.ts'
import type { Route } from './+types/change-absence'

export const handle = definePage({
  access: {
    roles: statusRecorders,
    recorded: 'case.opened, part perspektiven; residence_absence.recorded; residence_entry.withdrawn',
  },
  title: m.residence_correct_absence,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.residence_title, to: '/faelle/:caseRef/perspektiven' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url, params }: Route.LoaderArgs) => ({
  ...(await entryForm(scope, url, `abwesenheit/${params.absence}`)),
}))

export const action = correctOrWithdraw(
  formAction(recordAbsence, { done: m.residence_recorded }),
  formAction(withdrawEntry, { done: m.residence_withdrawn }),
)

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  const { standing, place, chosen } = loaderData
  const field = formFields(actionData, loaderData.draft, {
    ...standing,
    return_by: standing?.value === 'none' ? '' : (standing?.value ?? ''),
  })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.residence_correct_absence()}</h2>
      <p className="kern-body">{m.residence_correct_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <input type="hidden" name="person" value={chosen} />
        <input type="hidden" name="place" value={place} />
        <AbsenceFields field={field} />
        <EntryActions caseRef={loaderData.caseRef} chosen={chosen} />
      </CommandForm>
      <WithdrawEntryForm formKey={loaderData.withdrawKey} chosen={chosen} place={place} />
    </>
  )
}
