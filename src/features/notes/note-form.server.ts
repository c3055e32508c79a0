import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { personName } from '#features/cases/index.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { optionsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { leadsCase, maySetFollowUp } from './permissions.ts'

type Scope = { trx: Trx; entered: Entered; openCase: OpenCase }

/** What the full form of a note needs: its key, a kept draft, what can be chosen, and what the caller may do. */
export async function noteForm({ trx, entered, openCase }: Scope, url: URL) {
  const [draft, heads, organisations, languages] = await Promise.all([
    findDraft(trx, entered, url.pathname),
    personHeads(trx, entered),
    openOrganisations(trx, entered),
    optionsOf('languages'),
  ])
  return {
    back: `/faelle/${openCase.ref}/verlauf`,
    formKey: crypto.randomUUID(),
    draft,
    today: formatDay(today().toString(), getLocale()),
    persons: heads.map((head) => ({ value: head.ref, label: personName(head) })),
    organisations: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    languages,
    leads: leadsCase(openCase),
    // An example of a day to come back; null where the caller may make no task.
    followUpDay: maySetFollowUp(openCase, entered.role)
      ? formatDay(today().add({ days: 3 }).toString(), getLocale())
      : null,
  }
}
