import { isOpenStep } from '#domain/plan/step-state.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { stepsOfCase } from '../data/step-reader.server.ts'

/** A case is not closed over open steps: each is done, failed with its barrier or deliberately left out. */
export async function openStepsGuard(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
): Promise<{ kind: 'steps'; words: string; to: string }[]> {
  const open = (await stepsOfCase(trx, entered, openCase.caseId)).filter((step) => isOpenStep(step.status))
  if (open.length === 0) return []
  return [
    {
      kind: 'steps',
      words: m.plan_steps_still_open({
        count: open.length,
        titles: open.map(({ title }) => title).join(', '),
      }),
      to: `/faelle/${openCase.ref}/plan`,
    },
  ]
}
