import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { WorkingConcept } from '#features/concept/index.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { optionsOf } from '#features/reference/index.ts'

/** What the forms of a tie offer: life domains in words of the site, and the organisations of its network. */
export async function tieChoices(trx: Trx, entered: Entered, concept: WorkingConcept) {
  const [domains, organisations] = await Promise.all([
    optionsOf('life_domains'),
    openOrganisations(trx, entered),
  ])
  return {
    domains: domains.map(({ value }) => ({ value, label: concept.wordFor('life_domains', value) })),
    organisations: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
  }
}
