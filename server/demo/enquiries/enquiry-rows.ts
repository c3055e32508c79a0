import type { Concept, TermList } from '../../../src/domain/concept/concept.ts'
import { channelOfOccasion, type EnquiryState, routeOfOccasion } from '../../../src/domain/enquiry/enquiry.ts'
import { morningOf, plusDays } from '../days.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'
import { clearingStory } from './clearing-story.ts'
import { concerns, languages, occasions, singleContacts } from './stories.ts'

type Row = Rows[string][number]

/** Whose enquiries are invented: an organisation with the member who notes them, and the concept of the site. */
export type EnquiriesOf = {
  site: string
  organisation: string
  member: string
  municipalities: readonly string[]
  concept: { id: string; content: Concept }
  today: string
}

const single = 36

/** What most contacts do not have; rows of one load have the same columns. */
const nothing: Row = {
  occasion_id: null,
  position: null,
  place: '',
  answers: [],
  cleared_on: null,
  referred_kind: null,
  referred_to: null,
  criteria: null,
  concept_version_id: null,
  decided_on: null,
  decided_by: null,
  taken_over_on: null,
}
const outcomes: readonly EnquiryState[] = ['answered', 'answered', 'answered', 'referred', 'lapsed']

const localOf = (content: Concept, list: TermList, core: string) =>
  content.terms[list].find((term) => term.core === core)?.code ?? null

/** The enquiries of an organisation over the last ten months: single ones, and those of three occasions. */
export function enquiryRows(chance: Chance, of: EnquiriesOf): Rows {
  const own = { site_id: of.site, organisation_id: of.organisation, noted_by: of.member }
  const rows = { enquiry: [] as Row[], enquiry_occasion: [] as Row[], enquiry_override: [] as Row[] }
  const contact = (day: string, route: string): Row => {
    const concern = chance.pick(concerns)
    const domain = localOf(of.concept.content, 'life_domains', concern.domain)
    return {
      ...own,
      ...nothing,
      id: chance.uuid(),
      ref: chance.uuid(),
      noted_at: morningOf(day),
      contacted_on: day,
      access_route: route,
      access_route_local: localOf(of.concept.content, 'access_routes', route),
      language: chance.pick(languages),
      municipality_code: chance.pick(of.municipalities),
      life_domains: domain ? [concern.domain] : [],
      life_domains_local: domain ? [domain] : [],
      concern: concern.words,
      outcome: concern.said,
      people_count: 1 + chance.below(5),
      version: 1,
    }
  }
  const over = (state: EnquiryState, day: string): Row => ({
    state,
    decided_on: day,
    decided_by: of.member,
    version: 2,
  })
  const open = { state: 'open', outcome: '' }
  for (let number = 0; number < single; number += 1) {
    const day = plusDays(of.today, -2 - Math.floor((number * 300) / single) - chance.below(6))
    const { channel, route } = chance.pick(singleContacts)
    const made = { ...contact(day, route), channel }
    const state = number < 3 ? 'open' : chance.pick(outcomes)
    const decided = state === 'open' ? open : over(state, day)
    const agency = state === 'referred' ? { referred_kind: chance.pick(['MBE', 'JMD', 'KURS']) } : {}
    const lapsed = state === 'lapsed' ? { outcome: 'Nicht wiedergekommen' } : {}
    rows.enquiry.push({ ...made, ...decided, ...agency, ...lapsed })
  }
  for (const { kind, name, place, ago, letters, contacts, notMet } of occasions) {
    const day = plusDays(of.today, -ago)
    const id = chance.uuid()
    rows.enquiry_occasion.push({
      ...own,
      id,
      ref: chance.uuid(),
      kind,
      name,
      place,
      held_on: day,
      letters_sent: letters,
      not_met: notMet,
      noted_at: morningOf(day),
    })
    for (let position = 1; position <= contacts; position += 1)
      rows.enquiry.push({
        ...contact(day, routeOfOccasion[kind]),
        occasion_id: id,
        position,
        channel: channelOfOccasion[kind],
        ...(position === contacts ? open : over('answered', day)),
      })
  }
  for (const [number, against] of [0, 0, 1, 1].entries()) rows.enquiry.push(admitted(number, against))
  return rows

  /** Somebody who was admitted: with a case by now, or, the last one, still without. */
  function admitted(number: number, against: number): Row {
    const day = plusDays(of.today, -12 - number * 25)
    const made: Row = { ...contact(day, 'self'), channel: 'in_person', outcome: '' }
    const { answers, result } = clearingStory(of.concept.content, against)
    const waits = number === 2
    for (const criterion of result.criteria.filter((one) => one.result === 'against'))
      rows.enquiry_override.push({
        site_id: of.site,
        id: chance.uuid(),
        organisation_id: of.organisation,
        enquiry_id: made.id,
        rule: criterion.code,
        label: criterion.label,
        reason: 'Niemand sonst ist zuständig, und drei Stellen warten aufeinander.',
        overridden_on: day,
        recorded_by: of.member,
      })
    return {
      ...made,
      ...over('admitted', day),
      cleared_on: day,
      criteria: result.criteria,
      concept_version_id: of.concept.id,
      answers: waits ? answers : [],
      taken_over_on: waits ? null : day,
    }
  }
}
