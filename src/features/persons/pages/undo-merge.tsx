import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { undoMerge } from '../commands/undo-merge.server.ts'
import { standingMerges, writtenSinceMerge } from '../data/merges.server.ts'
import { personRoles } from '../permissions.ts'
import { writtenLabels } from '../written-labels.server.ts'
import type { Route } from './+types/undo-merge'

export const handle = definePage({
  access: { roles: personRoles, recorded: 'case.opened, part person/zusammenfuehrung; person.merge_undone' },
  title: m.persons_undo,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_person, to: '/faelle/:caseRef/person' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const merges = await standingMerges(trx, entered)
  const merge = await named(scope, params.mergeRef, (ref) =>
    Promise.resolve(merges.find((one) => one.ref === ref)),
  )
  const label = await writtenLabels()
  const written = await writtenSinceMerge(trx, merge.ref)
  return {
    back: `/faelle/${openCase.ref}/person`,
    formKey: crypto.randomUUID(),
    merge,
    written: written.map((row) => ({ id: row.id, label: label(row), on: row.on, ofMerged: row.ofMerged })),
  }
})

export const action = formAction(undoMerge, {
  done: m.persons_undo_done,
  also: ({ params }) => ({ merge: params.mergeRef }),
})

export default function UndoMerge({ loaderData, actionData }: Route.ComponentProps) {
  const { back, merge, written } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.persons_undo()}</h2>
      <DescriptionList
        facts={[
          { term: m.persons_merged_person(), value: <bdi>{merge.name}</bdi> },
          { term: m.persons_merged_into(), value: <bdi>{merge.into}</bdi> },
          { term: m.persons_merged_on(), value: <DateText value={merge.on} /> },
          { term: m.persons_merge_reason(), value: merge.reason },
        ]}
      />
      <p className="kern-body">{m.persons_undo_words()}</p>
      <CommandForm
        formKey={loaderData.formKey}
        answer={actionData}
        reloadTo={`${back}/zusammenfuehrung/${merge.ref}`}
      >
        {written.map(({ id }) => (
          <input type="hidden" name="seen" value={id} key={id} />
        ))}
        {written.length > 0 ? (
          <CheckboxGroup
            name="of_merged"
            label={m.persons_assign({ name: merge.name })}
            hint={m.persons_assign_hint({ into: merge.into })}
            choices={written.map(({ id, label, on }) => ({
              value: id,
              label,
              hint: m.persons_written_on({ day: formatDay(on, getLocale()) }),
            }))}
            defaultValues={tickedValues(
              'of_merged',
              actionData,
              null,
              written.filter((row) => row.ofMerged).map((row) => row.id),
            )}
          />
        ) : (
          <p className="kern-body">{m.persons_nothing_written()}</p>
        )}
        <FormActions>
          <SubmitButton>{m.persons_undo()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
