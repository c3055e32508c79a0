import { data } from 'react-router'
import { inSite } from '#platform/db/in-site.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { doublesShown } from '#features/cases/index.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { addMember } from '../commands/add-member.server.ts'
import { MemberSearch } from '../components/member-search.tsx'
import { NewMemberForm } from '../components/new-member-form.tsx'
import { readMode } from '../member-modes.ts'
import { newMemberChoices } from '../new-member-page.server.ts'
import { householdRoles } from '../permissions.ts'
import type { Route } from './+types/new-member'

export const handle = definePage({
  access: {
    roles: householdRoles,
    recorded: 'case.opened, part haushalt; search.person; case.participant_added; household_member.added',
  },
  title: m.households_add_member,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.households_title, to: '/faelle/:caseRef/haushalt' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const choices = await newMemberChoices(trx, entered, url)
    const mode = readMode(url.searchParams.get('art'))
    const known = choices.hits.find(({ personRef }) => personRef === url.searchParams.get('person')) ?? null
    return {
      ...choices,
      here: `/faelle/${openCase.ref}/haushalt/neu`,
      back: `/faelle/${openCase.ref}/haushalt`,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      // A known person is chosen from what was found; without one the way begins anew.
      mode: mode === 'known' && !known ? null : mode,
      known,
    }
  },
)

const send = formAction(addMember, { done: m.households_member_added })

/** What the form shows again carries whom it may mean: looked for anew, for the refusal took everything back. */
export async function action(args: Route.ActionArgs) {
  const answer = await send(args)
  if (answer instanceof Response) return answer
  const { caller } = args.context.get(requestScope)
  const doubles = await inSite(caller, (trx, entered) => doublesShown(trx, entered, answer.data.values))
  return data({ ...answer.data, doubles }, answer.init ?? {})
}

export default function NewMember({ loaderData, actionData }: Route.ComponentProps) {
  const { mode, draft } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.households_add_member()}</h2>
      {mode === null ? (
        <MemberSearch {...loaderData} someOfCase={loaderData.unplaced.length > 0} />
      ) : (
        <NewMemberForm {...loaderData} mode={mode} draft={draft} answer={actionData} />
      )}
    </>
  )
}
