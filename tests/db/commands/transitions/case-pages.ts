import { afterAll, beforeAll, beforeEach } from 'vitest'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'
import { pageShown } from '../../../support/pages/page-shown.ts'

/** Before each test of a file a case of its own, with what is done and looked at on the pages of its transitions. */
export function casePages() {
  const made = {} as { at: AxisWorld; built: BuiltCase }
  beforeAll(async () => void (made.at = await axisWorld()))
  beforeEach(async () => void (made.built = await made.at.begin()))
  afterAll(() => made.at.copy.drop())
  return {
    made,
    shown: <Loader extends (args: never) => Promise<unknown>>(
      loader: Loader,
      params: Record<string, string> = {},
      search: Record<string, string> = {},
    ) => pageShown(loader, made.at.manager, { caseRef: made.built.ref, ...params }, search),
    record: (input: Record<string, unknown>) => made.at.send(made.built, recordTransition, input),
    /** Outside references of the transitions of the case, by the day of their trigger. */
    refs: async () => {
      const rows = await made.at.rows<{ ref: string }>(
        'select ref from app.transition where case_id = $1 order by trigger_on, recorded_at',
        [made.built.caseId],
      )
      return rows.map(({ ref }) => ref)
    },
  }
}
