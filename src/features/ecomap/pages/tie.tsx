import { canCarry, categoryOfTie, resourceKindOf } from '#domain/assessment/ecomap/tie.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { Alert } from '#ui/notices/alert.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeTie } from '../commands/change-tie.server.ts'
import { takeAsResource } from '../commands/take-as-resource.server.ts'
import { ChangeTieForm } from '../components/change-tie-form.tsx'
import { TakeForm } from '../components/take-form.tsx'
import { TieFacts } from '../components/tie-facts.tsx'
import { TieHistory } from '../components/tie-history.tsx'
import { before, seenAndNow, type StoredTie, tiesOfCase } from '../data/ties.server.ts'
import { tieChoices } from '../form-choices.server.ts'
import { tieKindLabel } from '../labels.ts'
import { ecomapReaders } from '../permissions.ts'
import type { Route } from './+types/tie'

export const handle = definePage({
  access: {
    roles: ecomapReaders,
    recorded: 'case.opened, part netzwerk; network_tie.changed; network_tie.taken_as_resource',
  },
  title: m.ecomap_tie,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.ecomap_title, to: '/faelle/:caseRef/netzwerk' },
  ],
})

const shown = ({ id: _id, personId: _person, organisationId: _organisation, ...tie }: StoredTie) => ({
  ...tie,
  recordedAt: tie.recordedAt.toISOString(),
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const ties = await tiesOfCase(trx, entered)
  const { seen, now } = await named(scope, params.tieRef, async (ref) => seenAndNow(ties, ref))
  const [concept, names, draft] = await Promise.all([
    conceptOfCase(trx, entered, openCase),
    organisationNames(trx, entered),
    findDraft(trx, entered, url.pathname),
  ])
  const choices = await tieChoices(trx, entered, concept)
  const organisation = (seen.organisationId && names.get(seen.organisationId)) || null
  const mayWrite =
    entered.role === 'case_manager' &&
    openCase.writeCategories.includes(categoryOfTie[seen.kind]) &&
    seen === now
  return {
    caseRef: openCase.ref,
    presentRef: seen === now ? null : now.ref,
    formKey: crypto.randomUUID(),
    takeKey: crypto.randomUUID(),
    draft,
    mayWrite,
    mayTake:
      mayWrite && seen.resourceId === null && canCarry(seen) && resourceKindOf(seen.kind) !== undefined,
    tie: {
      ...shown(seen),
      organisation,
      organisationRef: choices.organisations.find(({ label }) => label === organisation)?.value ?? '',
      helpsIn: seen.lifeDomains.map((code) => concept.wordFor('life_domains', code)).join(', '),
    },
    history: before(ties, seen).map(shown),
    ...choices,
  }
})

const also = ({ params }: { params: Record<string, string | undefined> }) => ({ tie: params.tieRef ?? '' })
const change = formAction(changeTie, { done: m.ecomap_changed, also })
const take = formAction(takeAsResource, { done: m.ecomap_resource_taken, also })

/** Two forms on one page: the small one only says that the tie is taken. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData()
  return form.has('take') ? take(args) : change(args)
}

export default function TiePage({ loaderData, actionData }: Route.ComponentProps) {
  const { tie, caseRef, mayWrite, mayTake, presentRef, history } = loaderData
  const taking = actionData?.values.take !== undefined
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${tie.name} · ${tieKindLabel(tie.kind)}`}</h2>
      {presentRef ? (
        <Alert kind="info" title={m.ecomap_changed_meanwhile()}>
          <ButtonLink to={`/faelle/${caseRef}/netzwerk/${presentRef}`}>{m.ecomap_to_present()}</ButtonLink>
        </Alert>
      ) : null}
      <TieFacts tie={tie} />
      {mayTake || taking ? (
        <TakeForm formKey={loaderData.takeKey} answer={taking ? actionData : undefined} />
      ) : null}
      {mayWrite ? <ChangeTieForm {...loaderData} answer={taking ? undefined : actionData} /> : null}
      {history.length > 0 ? <TieHistory history={history} /> : null}
    </>
  )
}
