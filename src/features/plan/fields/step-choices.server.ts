import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { plannableSteps } from '#features/reference/index.ts'

/** What may be chosen for a step: kinds of step and the organisations of the site. */
export async function stepChoices(trx: Trx, entered: Entered) {
  const [steps, organisations] = await Promise.all([plannableSteps(), openOrganisations(trx, entered)])
  return { steps, organisations: organisations.map(({ ref, name }) => ({ value: ref, label: name })) }
}
