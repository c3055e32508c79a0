import { Outlet, useLocation } from 'react-router'
import { needsCare } from '#domain/contact/contact-rules.ts'
import { axisStrip } from '#domain/rechtskreis/axis/axis-strip.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import {
  contactsOfCase,
  type Period,
  personHeads,
  standingFacts,
  standingPeriods,
} from '#features/persons/index.ts'
import { Tabs } from '#ui/data/tabs.tsx'
import type { ShownStrip } from '../components/axis-strip.tsx'
import { CaseHead } from '../components/case-head.tsx'
import { personName } from '../case-persons.server.ts'
import { tabsFor } from '../case-tabs.server.ts'
import { contactWords } from '../contact-words.ts'
import { lineOfOpenCase } from '../data/case-head.server.ts'
import { caseRoles } from '../permissions.ts'
import { sourceLabel, standingLabel } from '../labels/phase-labels.ts'
import type { Route } from './+types/case-frame'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'case.opened with the part that is read' },
  title: m.cases_case,
})

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [persons, contacts, facts, line, periods, language, rechtskreis] = await Promise.all([
    personHeads(trx, entered),
    contactsOfCase(trx, entered),
    standingFacts(trx, entered),
    lineOfOpenCase(trx, entered, openCase.caseId),
    standingPeriods(trx, entered),
    labelsOf('languages'),
    labelsOf('rechtskreise'),
  ])
  const [person, ...others] = persons
  const spoken = facts.findLast(
    (fact) => fact.key === 'person.language' && (!person || person.ids.includes(fact.personId)),
  )?.answer
  const nameOf = (personId: string) => {
    const of = persons.find((one) => one.personId === personId)
    return of && others.length > 0 ? personName(of) : null
  }
  return {
    ref: openCase.ref,
    name: person?.familyName ? personName(person) : null,
    others: others.length > 0 ? others.map(personName).join('; ') : null,
    birthDate: person?.birthDate ?? null,
    language: spoken
      ? spoken.value
        ? { answer: 'known' as const, value: language(spoken.value) }
        : spoken
      : null,
    contacts: contacts
      .filter(({ rules }) => needsCare(rules))
      .map(({ personId, rules }) => ({ name: nameOf(personId), words: contactWords(rules) })),
    standing: standingLabel(openCase.status, openCase.phase),
    because: openCase.sourceKinds.map(sourceLabel).join(', '),
    responsible: line?.responsibleTitle ?? null,
    nextStep: line?.nextStepTitle ?? null,
    nextDue: line?.nextDue ?? null,
    strip: shownStrip(
      periods.filter(({ personId }) => !person || person.ids.includes(personId)),
      rechtskreis,
    ),
    mayNote: openCase.writeCategories.includes('note'),
    tabs: tabsFor(openCase, entered.role),
  }
})

/** The lane in which a change of Rechtskreis hurts first; the whole axis stands on its own tab. */
function shownStrip(periods: readonly Period[], name: (code: string) => string): ShownStrip | null {
  const strip = axisStrip(
    periods.filter(({ lane }) => lane === 'living_costs'),
    today().toString(),
  )
  return (
    strip && {
      ...strip,
      nowName: strip.now && name(strip.now.rechtskreis),
      nextName: strip.next && name(strip.next.rechtskreis),
    }
  )
}

export default function CaseFrame({ loaderData }: Route.ComponentProps) {
  const { pathname } = useLocation()
  const to = (path: string) => `/faelle/${loaderData.ref}/${path}`
  const current = loaderData.tabs.find((tab) => pathname.startsWith(to(tab.path)))
  return (
    <>
      <CaseHead
        {...loaderData}
        noteTo={loaderData.mayNote && current?.path !== 'verlauf' ? to('verlauf/neu') : null}
        fileTo={to('akte')}
      />
      <Tabs
        label={m.cases_parts()}
        tabs={loaderData.tabs.map((tab) => ({ label: tab.label, to: to(tab.path) }))}
        current={current ? to(current.path) : ''}
      />
      <Outlet />
    </>
  )
}
