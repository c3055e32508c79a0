import type { Answered } from '#domain/kernel/answer.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import {
  knownNames,
  personHeads,
  standingFacts,
  standingMerges,
  standingTitle,
} from '#features/persons/index.ts'
import { OtherNames } from '#features/persons/view.ts'
import { labelsOf, municipalityOptions } from '#features/reference/index.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AnswerText } from '../components/answer-text.tsx'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/case-person'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'case.opened, part person' },
  title: m.cases_person,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const inWords = (answer: Answered | undefined, label: (code: string) => string): Answered | null =>
  answer ? (answer.answer === 'known' ? { answer: 'known', value: label(answer.value) } : answer) : null

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const names = await knownNames(trx, entered)
  const merges = await standingMerges(trx, entered)
  const [[person], facts, title, languages, nationalities, titles, municipalities] = await Promise.all([
    personHeads(trx, entered),
    standingFacts(trx, entered),
    standingTitle(trx, entered),
    labelsOf('languages'),
    labelsOf('nationalities'),
    labelsOf('residence_titles'),
    municipalityOptions(),
  ])
  const fact = (key: string) => facts.find((known) => known.key === key)?.answer
  return {
    language: inWords(fact('person.language'), languages),
    nationality: inWords(fact('person.nationality'), nationalities),
    title: inWords(title?.answer, titles),
    titleUntil: title?.validUntil ?? null,
    municipality: municipalities.find((place) => place.value === person?.municipalityCode)?.label ?? null,
    phone: person?.phone ?? null,
    birthDate: person?.birthDate ?? null,
    otherNames: {
      base: `/faelle/${openCase.ref}/person`,
      names: names.map(({ ref, kind, name }) => ({ ref, kind, name })),
      merges,
      mayWrite: entered.role === 'case_manager' && openCase.writeCategories.includes('identity'),
    },
  }
})

export default function CasePerson({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h2 className="kern-heading-medium">{m.cases_person()}</h2>
      <DescriptionList
        facts={[
          {
            term: m.cases_birth_date(),
            value: <AnswerText answer={loaderData.birthDate} show={(value) => <DateText value={value} />} />,
          },
          { term: m.cases_nationality(), value: <AnswerText answer={loaderData.nationality} /> },
          { term: m.cases_residence_title(), value: <AnswerText answer={loaderData.title} /> },
          {
            term: m.cases_title_until(),
            value: loaderData.titleUntil ? <DateText value={loaderData.titleUntil} /> : <MissingValue />,
          },
          { term: m.cases_language(), value: <AnswerText answer={loaderData.language} /> },
          {
            term: m.cases_municipality(),
            value: loaderData.municipality ?? <MissingValue reason="not-asked" />,
          },
          { term: m.cases_phone(), value: loaderData.phone ?? <MissingValue reason="not-asked" /> },
        ]}
      />
      <OtherNames {...loaderData.otherNames} />
    </>
  )
}
