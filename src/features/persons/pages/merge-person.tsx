import { data } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { mergePersons } from '../commands/merge-persons.server.ts'
import { CompareForm } from '../components/compare-form.tsx'
import { DoubleChoice } from '../components/double-choice.tsx'
import { mergeCandidates, ownSide } from '../merge-sides.server.ts'
import { comparedPerson } from '../data/merges.server.ts'
import { personRoles } from '../permissions.ts'
import type { Route } from './+types/merge-person'

export const handle = definePage({
  access: {
    roles: personRoles,
    recorded: 'case.opened, part person/zusammenfuehren; search.doubles, person.compared, person.merged',
  },
  title: m.persons_merge_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_person, to: '/faelle/:caseRef/person' },
  ],
})

const reference = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  if (!openCase.writeCategories.includes('identity')) throw data(null, { status: 403 })
  const back = `/faelle/${openCase.ref}/person`
  const own = await ownSide(trx, entered)
  const chosen = url.searchParams.get('mit')
  if (!chosen) {
    const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
    return { back, own, query, found: await mergeCandidates(trx, own, query), other: null, formKey: '' }
  }
  // A reference that is none is looked for as well, so that the refusal is logged the same way.
  const other = await comparedPerson(
    trx,
    reference.test(chosen) ? chosen : '00000000-0000-0000-0000-000000000000',
  )
  if (other.reach === 'unseen' || other.reach === 'same') throw data(null, { status: 404 })
  return { back, own, query: '', found: [], other: { ...other, ref: chosen }, formKey: crypto.randomUUID() }
})

export const action = formAction(mergePersons, { done: m.persons_merge_done })

export default function MergePerson({ loaderData, actionData }: Route.ComponentProps) {
  const { back, own, other, formKey } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.persons_merge_title()}</h2>
      {other?.reach === 'open' ? (
        <CompareForm own={own} other={other} formKey={formKey} answer={actionData} back={back} />
      ) : other ? (
        <>
          <Alert kind="info" title={m.persons_not_openable()}>
            {m.persons_other_case({ title: other.responsibleTitle ?? '' })}
          </Alert>
          <ButtonLink to={`${back}/zusammenfuehren`}>{m.persons_other_choice()}</ButtonLink>
        </>
      ) : (
        <DoubleChoice {...loaderData} />
      )}
    </>
  )
}
