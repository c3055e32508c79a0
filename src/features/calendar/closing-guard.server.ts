import { presentInstant } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { appointmentsOfCase } from './data/appointment-reader.server.ts'

/** A case is not closed over appointments to come: each is cancelled first, so that whoever was told of it learns so. */
export async function comingAppointmentsGuard(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
): Promise<{ kind: 'appointments'; words: string; to: string }[]> {
  const now = presentInstant().epochMilliseconds
  const coming = (await appointmentsOfCase(trx, entered, openCase.caseId)).filter(
    ({ state, startsAt }) => state === 'planned' && startsAt.getTime() > now,
  )
  if (coming.length === 0) return []
  return [
    {
      kind: 'appointments',
      words: m.calendar_still_to_come({
        count: coming.length,
        subjects: coming.map(({ subject }) => subject).join(', '),
      }),
      to: `/faelle/${openCase.ref}/termine`,
    },
  ]
}
