import { type Channel, type ContactRules, needsCare, unasked } from '#domain/contact/contact-rules.ts'
import { maySend } from '#domain/contact/may-send.ts'
import { type SupportKey, supportKeys, supportNeeds } from '#domain/contact/support-needs.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import {
  contactsOfCase,
  notedNames,
  personHeads,
  shownNames,
  standingFacts,
  standingMerges,
  standingTitle,
} from '#features/persons/index.ts'
import { OtherNames } from '#features/persons/view.ts'
import { labelsOf, municipalityOptions } from '#features/reference/index.ts'
import { pageTitle } from '#ui/page-title.ts'
import { PersonLinks } from '../components/person-links.tsx'
import { PersonSections } from '../components/person-sections.tsx'
import { personChoice } from '../case-persons.server.ts'
import { contactWords, refusalLabel } from '../contact-words.ts'
import { caseRoles } from '../permissions.ts'
import { supportLabel, supportValue } from '../labels/support-labels.ts'
import type { Route } from './+types/case-person'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'case.opened, part person' },
  title: m.cases_person,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const inWords = (answer: Answered | undefined, label: (code: string) => string): Answered | null =>
  answer ? (answer.answer === 'known' ? { answer: 'known', value: label(answer.value) } : answer) : null

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const [
    { chosenId, chosenIds, ...choice },
    heads,
    contacts,
    facts,
    languages,
    nationalities,
    titles,
    municipalities,
  ] = await Promise.all([
    personChoice(trx, entered, url),
    personHeads(trx, entered),
    contactsOfCase(trx, entered),
    standingFacts(trx, entered),
    labelsOf('languages'),
    labelsOf('nationalities'),
    labelsOf('residence_titles'),
    municipalityOptions(),
  ])
  const person = heads.find(({ personId }) => personId === chosenId)
  const known = contacts.find(({ personId }) => personId === chosenId)
  const rules = known?.rules ?? unasked
  const fact = (key: string) =>
    facts.findLast((one) => one.key === key && (chosenId === null || chosenIds.includes(one.personId)))
      ?.answer
  const inWordsOf = (key: SupportKey) =>
    inWords(fact(key), supportNeeds[key].kind === 'language' ? languages : supportValue)
  const { categories, writeCategories } = openCase
  const writes = entered.role === 'case_manager' ? writeCategories : []
  const [title, names, merges] = await Promise.all([
    chosenId ? standingTitle(trx, entered, chosenIds) : undefined,
    notedNames(trx, entered),
    standingMerges(trx, entered),
  ])
  return {
    caseRef: openCase.ref,
    ...choice,
    language: inWords(fact('person.language'), languages),
    nationality: inWords(fact('person.nationality'), nationalities),
    title: inWords(title?.answer, titles),
    titleUntil: title?.validUntil ?? null,
    municipality: municipalities.find((place) => place.value === known?.municipalityCode)?.label ?? null,
    phone: known?.phone ?? null,
    email: known?.email ?? null,
    birthDate: person?.birthDate ?? null,
    // Who may not see contact does not learn that there is something to mind.
    contact: categories.includes('contact')
      ? {
          phoneWarning: warningOf(rules, 'phone'),
          emailWarning: warningOf(rules, 'email'),
          words: needsCare(rules) ? contactWords(rules) : [],
          mayChange: writes.includes('contact'),
        }
      : null,
    support: supportKeys
      .filter((key) => categories.includes(supportNeeds[key].category))
      .map((key) => ({
        label: supportLabel(key),
        answer: inWordsOf(key) ?? { answer: 'not_asked' as const, value: null },
      })),
    mayChangeSupport:
      writes.includes('language') && writes.includes('health_need') && writes.includes('family'),
    otherNames: {
      base: `/faelle/${openCase.ref}/person`,
      person: choice.chosen,
      ...shownNames(names.filter(({ personId }) => chosenIds.includes(personId))),
      merges,
      mayWrite: entered.role === 'case_manager' && openCase.writeCategories.includes('identity'),
    },
  }
})

/** Why a way may not be used, in words; null where it may. */
const warningOf = (rules: ContactRules, channel: Channel) => {
  const decision = maySend(rules, channel, { kind: 'person' })
  return decision.may ? null : refusalLabel(decision.why)
}

export default function CasePerson({ loaderData }: Route.ComponentProps) {
  const { caseRef, persons, chosen } = loaderData
  return (
    <>
      <h2 className="kern-heading-medium">{m.cases_person()}</h2>
      <PersonLinks here={`/faelle/${caseRef}/person`} persons={persons} chosen={chosen} />
      <PersonSections {...loaderData} here={`/faelle/${caseRef}/person`} person={chosen} />
      <OtherNames {...loaderData.otherNames} />
    </>
  )
}
