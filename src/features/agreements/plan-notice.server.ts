import { contentDifferences } from '#domain/plan/agreement/content-differences.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import type { PlanNotice } from '#features/plan/index.ts'
import { agreementsOfCase } from './data/agreement-reader.server.ts'
import { workingPlan } from './data/present-content.server.ts'
import { coversPlan } from './permissions.ts'
import { contentWords } from './present/content-words.server.ts'
import { differenceRows, differenceSentence } from './present/difference-rows.ts'
import { dayWords } from './present/words.ts'

/** Says on the page of the plan since when it is agreed on and what has changed since; nothing for an empty plan. */
export async function agreementNotice(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
): Promise<PlanNotice | null> {
  const [plan, all] = await Promise.all([
    workingPlan(trx, entered, openCase.caseId),
    agreementsOfCase(trx, entered, openCase.caseId),
  ])
  if (!plan || plan.content.steps.length === 0) return null
  const last = all.find(({ planId }) => planId === plan.planId)
  const isManager = entered.role === 'case_manager'
  const here = `/faelle/${openCase.ref}/plan`
  const agree = { to: `${here}/vereinbarung/neu`, label: m.agreements_agree() }
  const may = isManager && coversPlan(openCase.writeCategories)
  const links = [
    ...(all.length > 0 ? [{ to: `${here}/vereinbarung`, label: m.agreements_versions() }] : []),
    ...(isManager ? [{ to: `${here}/blatt`, label: m.agreements_sheet() }] : []),
  ]
  if (!last)
    return {
      kind: 'info',
      title: m.agreements_not_yet(),
      lines: [m.agreements_not_yet_words()],
      links: may ? [agree, ...links] : links,
    }
  const differences = contentDifferences(last.content, plan.content)
  const since = { number: last.number, day: dayWords(last.agreedOn) }
  if (differences.length === 0) return { kind: 'success', title: m.agreements_since(since), lines: [], links }
  const contents = [last.content, plan.content] as const
  const words = await contentWords(trx, entered, openCase, contents)
  return {
    kind: 'warning',
    title: m.agreements_changed_since(since),
    lines: differenceRows(differences, contents, words).map(differenceSentence),
    links: may ? [agree, ...links] : links,
  }
}
