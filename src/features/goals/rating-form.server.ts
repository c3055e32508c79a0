import { scores } from '#domain/plan/goal/goal.ts'
import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { findGoal } from './data/goal-reader.server.ts'
import { levelLabel, signed } from './labels.ts'

/** What the forms that rate a goal need: the goal, its levels to choose from, where they lead back to. */
export async function ratingForm(scope: PageScope & { openCase: OpenCase }, goalRef: string, url: URL) {
  const { trx, entered, openCase } = scope
  const goal = await named(scope, goalRef, (ref) => findGoal(trx, entered, openCase.caseId, ref))
  return {
    back: `/faelle/${openCase.ref}/ziele/${goal.ref}`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    today: formatDay(today().toString(), getLocale()),
    version: goal.version,
    words: goal.words,
    levels: scores.toReversed().map((score) => ({
      value: String(score),
      label: `${signed(score)} · ${goal.levels[score] || levelLabel(score)}`,
    })),
  }
}
