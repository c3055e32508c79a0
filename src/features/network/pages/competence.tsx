import { standingVersion } from '#domain/organisation/corrections.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles, organisationNames } from '#features/organisations/index.ts'
import { labelsOf, municipalityOptions } from '#features/reference/index.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { endCompetence } from '../commands/end-competence.server.ts'
import { CompetenceFacts } from '../components/competence-facts.tsx'
import { CompetenceHistory } from '../components/competence-history.tsx'
import { EndCompetenceForm } from '../components/end-competence-form.tsx'
import { findCompetence } from '../data/competence-history-reader.server.ts'
import { networkReaders, networkWriters } from '../permissions.ts'
import type { Route } from './+types/competence'

export const handle = definePage({
  access: { roles: networkReaders, recorded: 'competence.ended' },
  title: m.network_competence,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.network_competences, to: '/netzwerk/zustaendigkeiten' },
  ],
})

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const found = await named({ trx, scope }, params.competenceRef, (ref) =>
      findCompetence(trx, entered, ref),
    )
    const { row, version } = standingVersion(found.all, found.named)
    const [titles, names, matter, municipalities] = await Promise.all([
      membershipTitles(trx, entered),
      organisationNames(trx, entered),
      labelsOf('matters'),
      municipalityOptions(),
    ])
    const corrected = found.all.filter(({ supersededBy }) => supersededBy)
    return {
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      mayWrite: mayWrite(networkWriters, entered.role),
      here: url.pathname,
      version,
      facts: {
        matter: matter(row.matter),
        municipality: municipalities.find(({ value }) => value === row.municipalityCode)?.label ?? null,
        organisation: names.get(row.organisationId) ?? null,
        from: row.from,
        until: row.until,
        source: row.source,
      },
      recorded: [...corrected, row].map((one) => ({
        ref: one.ref,
        from: one.from,
        until: one.until,
        at: one.recordedAt.toISOString(),
        by: titles.get(one.recordedBy) ?? '',
        stands: one === row,
      })),
    }
  },
)

export const action = formAction(endCompetence, {
  done: m.network_end_saved,
  also: ({ params }) => ({ competence: params.competenceRef }),
})

export default function Competence({ loaderData, actionData }: Route.ComponentProps) {
  const { facts, recorded } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.network_competence()}</h1>
      <CompetenceFacts facts={facts} />
      {loaderData.mayWrite ? (
        <EndCompetenceForm {...loaderData} until={facts.until} answer={actionData} />
      ) : null}
      <CompetenceHistory recorded={recorded} />
    </>
  )
}
