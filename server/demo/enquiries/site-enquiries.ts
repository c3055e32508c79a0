import type { Concept } from '../../../src/domain/concept/concept.ts'
import type { DemoSite } from '../organisations.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'
import type { BuiltSite } from '../site/site-rows.ts'
import { enquiryRows } from './enquiry-rows.ts'

/** The enquiries of every organisation of a site that has case managers, noted by the first of them. */
export function siteEnquiries(
  chance: Chance,
  site: DemoSite,
  built: BuiltSite,
  rows: Rows,
  today: string,
): Rows[] {
  const version = rows.concept_version![0]!
  const concept = { id: String(version.id), content: version.content as Concept }
  const managers = site.members.filter(({ role }) => role === 'case_manager')
  const first = new Map(managers.toReversed().map((member) => [member.organisation, member]))
  return [...first.values()].map(({ login, organisation }) =>
    enquiryRows(chance, {
      site: built.id,
      organisation: built.organisations.get(organisation)!,
      member: built.memberships.get(login)!.id,
      municipalities: site.municipalities,
      concept,
      today,
    }),
  )
}
