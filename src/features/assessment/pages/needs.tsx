import { type Area, areaKey, domainWords } from '#domain/assessment/area.ts'
import { domainsWithoutAim } from '#domain/assessment/aim.ts'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import { standings } from '#domain/assessment/need.ts'
import { reassessmentDue } from '#domain/assessment/reassessment.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { Figure } from '#ui/data/figure.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { FormList } from '../components/form-list.tsx'
import { NeedPicture } from '../components/need-picture.tsx'
import { NeedTable } from '../components/need-table.tsx'
import { OpenDomains } from '../components/open-domains.tsx'
import { ResourceTable } from '../components/resource-table.tsx'
import { WithoutAim } from '../components/without-aim.tsx'
import { aimsOfCase } from '../data/aims.server.ts'
import { goalsInDomains } from '../data/goals-in-domains.server.ts'
import { needsOfCase } from '../data/needs.server.ts'
import { repliesOfCase } from '../data/replies.server.ts'
import { stepsOnResources } from '../data/steps-on-resource.server.ts'
import { resourcesOfCase } from '../data/resources.server.ts'
import { formsOfCase } from '../forms/form-of-case.server.ts'
import { ownRatingLabel, ratingLabel } from '../labels.ts'
import { assessmentReaders } from '../permissions.ts'
import type { Route } from './+types/needs'

export const handle = definePage({
  access: { roles: assessmentReaders, recorded: 'case.opened, part bedarfe' },
  title: m.assessment_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const { caseId } = openCase
    const [choice, history, resources, concept, aims, replies, steps, goals] = await Promise.all([
      personChoice(trx, entered, url),
      needsOfCase(trx, entered),
      resourcesOfCase(trx, entered),
      conceptOfCase(trx, entered, openCase),
      aimsOfCase(trx, entered, caseId),
      repliesOfCase(trx, entered, caseId),
      stepsOnResources(trx, entered, openCase),
      goalsInDomains(trx, entered, caseId),
    ])
    const { chosenId: _id, chosenIds, ...persons } = choice
    const isOfPerson = ({ personId }: { personId: string }) => chosenIds.includes(personId)
    const mine = history.filter(isOfPerson)
    const domain = (code: string) => concept.wordFor('life_domains', code)
    const words = domainWords(concept.content.terms.life_domains)
    const named = (area: Area) => ({
      area: areaKey(words, area),
      label: concept.wordFor('life_domains', area.lifeDomain, area.word),
    })
    // A domain the site does not have is shown where it was assessed before.
    const standing = standings(mine, words).filter(({ lifeDomain, now }) => now || words.has(lifeDomain))
    const aimOf = new Map(aims.filter(isOfPerson).map((aim) => [aim.lifeDomain, aim]))
    // A goal with levels says more than the short aim of a life domain.
    const goalsIn = Map.groupBy(goals.filter(isOfPerson), ({ lifeDomain }) => lifeDomain)
    const aimWords = (lifeDomain: LifeDomain) =>
      goalsIn
        .get(lifeDomain)
        ?.map(({ words: said }) => said)
        .join('; ') ??
      aimOf.get(lifeDomain)?.words ??
      null
    const due = reassessmentDue(
      mine.map(({ assessedOn }) => assessedOn),
      concept.content.deadlineDays.reassessment,
    )
    return {
      caseRef: openCase.ref,
      ...persons,
      mayWrite: entered.role === 'case_manager',
      rows: standing.flatMap(({ now, before, ...area }) =>
        now
          ? [
              {
                ...named(area),
                rating: ratingLabel(concept, now),
                own: ownRatingLabel(concept, now),
                before: before ? ratingLabel(concept, before) : null,
                aim: aimWords(area.lifeDomain),
                urgency: now.urgency,
                ownWords: now.ownWords,
                assessedOn: now.assessedOn,
              },
            ]
          : [],
      ),
      open: standing.filter(({ now }) => !now).map(named),
      pictured: standing.flatMap(({ now, before, ...area }) =>
        now?.rating
          ? [
              {
                ...named(area),
                now: now.rating,
                before: before?.rating ?? null,
                own: now.ownRating,
              },
            ]
          : [],
      ),
      withoutAim: domainsWithoutAim(standing, new Set([...aimOf.keys(), ...goalsIn.keys()])).map(
        (lifeDomain) => ({
          area: lifeDomain,
          label: concept.allWordsFor('life_domains', lifeDomain),
        }),
      ),
      dueSince: due !== null && due <= today().toString() ? formatDay(due, getLocale()) : null,
      forms: formsOfCase(concept).map(({ code, title }) => ({
        code,
        title,
        answeredOn: replies.find((reply) => isOfPerson(reply) && reply.form === code)?.answeredOn ?? null,
      })),
      urgent: standing.filter(({ now }) => now?.urgency === 'urgent').length,
      resources: resources
        .filter(isOfPerson)
        .map(({ id, personId: _of, lifeDomains, since: _since, ...resource }) => ({
          ...resource,
          usedIn: steps && (steps.get(id) ?? []).map(({ title }) => title),
          helpsIn: lifeDomains.map(domain).join(', '),
        })),
    }
  },
)

export default function Needs({ loaderData }: Route.ComponentProps) {
  const { caseRef, persons, chosen, rows, pictured, open, resources, mayWrite, urgent, forms } = loaderData
  const { withoutAim, dueSince } = loaderData
  const table = <NeedTable caseRef={caseRef} person={chosen} rows={rows} />
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.assessment_title()}</h2>
        <div className="button-row no-print">
          {rows.length > 0 ? (
            <ButtonLink to={`/faelle/${caseRef}/bedarfe/vergleich?person=${chosen}`}>
              {m.assessment_comparison()}
            </ButtonLink>
          ) : null}
          {mayWrite ? (
            <ButtonLink
              to={`/faelle/${caseRef}/bedarfe/ressource?person=${chosen}`}
              kind="primary"
              icon="add"
            >
              {m.assessment_add_resource()}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <PersonLinks here={`/faelle/${caseRef}/bedarfe`} persons={persons} chosen={chosen} />
      {dueSince ? <Alert kind="warning" title={m.assessment_due_since({ day: dueSince })} /> : null}
      {withoutAim.length > 0 ? <WithoutAim caseRef={caseRef} person={chosen} domains={withoutAim} /> : null}
      <section className="flow" aria-labelledby="resources">
        <h3 className="kern-heading-small" id="resources">
          {m.assessment_resources()}
        </h3>
        {resources.length === 0 ? (
          <p className="kern-body">{m.assessment_no_resources()}</p>
        ) : (
          <ResourceTable caseRef={caseRef} rows={resources} />
        )}
      </section>
      {pictured.length === 0 ? (
        <section className="flow" aria-labelledby="needs">
          <h3 className="kern-heading-small" id="needs">
            {m.assessment_needs()}
          </h3>
          {rows.length > 0 ? table : <p className="kern-body">{m.assessment_no_needs()}</p>}
        </section>
      ) : (
        <Figure
          result={m.assessment_result({ count: pictured.length, urgent })}
          level={3}
          note={m.assessment_scale()}
          table={table}
          tableOpen
        >
          <NeedPicture needs={pictured} />
        </Figure>
      )}
      {mayWrite && forms.length > 0 ? <FormList caseRef={caseRef} person={chosen} forms={forms} /> : null}
      {open.length > 0 ? <OpenDomains caseRef={caseRef} person={chosen} domains={open} /> : null}
    </>
  )
}
