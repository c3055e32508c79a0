import { inMapOrder } from '#domain/assessment/ecomap/tie.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { Figure } from '#ui/data/figure.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { EcomapLegend } from '../components/ecomap-legend.tsx'
import { EcomapPicture } from '../components/ecomap-picture.tsx'
import { type TieRow, TieTable } from '../components/tie-table.tsx'
import { tiesOfCase } from '../data/ties.server.ts'
import { tieDirectionLabel, tieKindLabel, tieStrengthLabel } from '../labels.ts'
import { ecomapReaders } from '../permissions.ts'
import type { Route } from './+types/network'

export const handle = definePage({
  access: { roles: ecomapReaders, recorded: 'case.opened, part netzwerk' },
  title: m.ecomap_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [{ persons, chosen, chosenIds }, ties, concept, organisations] = await Promise.all([
      personChoice(trx, entered, url),
      tiesOfCase(trx, entered),
      conceptOfCase(trx, entered, openCase),
      organisationNames(trx, entered),
    ])
    const standing = inMapOrder(
      ties.filter(({ personId, supersededBy }) => chosenIds.includes(personId) && supersededBy === null),
    )
    const rows = standing.map((tie) => ({
      ref: tie.ref,
      name: tie.name,
      kind: [tieKindLabel(tie.kind), tie.organisationId && organisations.get(tie.organisationId)]
        .filter(Boolean)
        .join(' · '),
      mark: tieKindLabel(tie.kind),
      strength: tie.strength,
      direction: tie.direction,
      helpsIn: tie.lifeDomains.map((code) => concept.wordFor('life_domains', code)).join(', '),
      words: tie.words,
      isResource: tie.resourceId !== null,
      endedOn: tie.endedOn,
    }))
    return {
      caseRef: openCase.ref,
      persons,
      chosen,
      mayWrite: entered.role === 'case_manager',
      person: persons.find(({ value }) => value === chosen)?.label ?? m.ecomap_person(),
      now: rows.filter(({ endedOn }) => endedOn === null),
      ended: rows.filter(({ endedOn }) => endedOn !== null),
    }
  },
)

export default function Network({ loaderData }: Route.ComponentProps) {
  const { caseRef, persons, chosen, person, now, ended, mayWrite } = loaderData
  const here = `/faelle/${caseRef}/netzwerk`
  const inWords = (tie: (typeof now)[number]): TieRow => ({
    ...tie,
    strength: tieStrengthLabel(tie.strength),
    direction: tieDirectionLabel(tie.direction),
  })
  const add = mayWrite ? (
    <ButtonLink to={`${here}/neu?person=${chosen}`} kind="primary" icon="add">
      {m.ecomap_add()}
    </ButtonLink>
  ) : null
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.ecomap_title()}</h2>
        {now.length > 0 ? add : null}
      </div>
      <PersonLinks here={here} persons={persons} chosen={chosen} />
      {now.length === 0 ? (
        <EmptyState title={m.ecomap_none()} level={3} action={add}>
          {m.ecomap_none_words()}
        </EmptyState>
      ) : (
        <Figure
          result={m.ecomap_result({
            count: now.length,
            strong: now.filter(({ strength }) => strength === 'strong').length,
            hard: now.filter(({ strength }) => strength === 'strained' || strength === 'broken').length,
          })}
          level={3}
          note={<EcomapLegend />}
          table={<TieTable caseRef={caseRef} caption={m.ecomap_list()} rows={now.map(inWords)} />}
          tableOpen
        >
          <EcomapPicture
            person={person}
            ties={now.map((tie) => {
              const { kind, strength, direction, helpsIn } = inWords(tie)
              return {
                key: tie.ref,
                name: tie.name,
                mark: tie.mark,
                words: [`${tie.name}: ${kind}`, strength, direction, helpsIn].filter(Boolean).join(', '),
                strength: tie.strength,
                direction: tie.direction,
                to: `${here}/${tie.ref}`,
              }
            })}
          />
        </Figure>
      )}
      {ended.length > 0 ? (
        <section className="flow" aria-labelledby="ended-ties">
          <h3 className="kern-heading-small" id="ended-ties">
            {m.ecomap_ended()}
          </h3>
          <TieTable caseRef={caseRef} caption={m.ecomap_ended()} rows={ended.map(inWords)} ended />
        </section>
      ) : null}
    </>
  )
}
