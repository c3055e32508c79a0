import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** What every form about the standing of a case needs: where it leads back, its key, a kept draft, today in words. */
export async function courseForm(
  { trx, entered, openCase }: { trx: Trx; entered: Entered; openCase: OpenCase },
  url: URL,
) {
  return {
    back: `/faelle/${openCase.ref}/stand`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    today: formatDay(today().toString(), getLocale()),
  }
}
