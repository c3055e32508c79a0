import { axisAfter } from '#domain/rechtskreis/axis/axis-after.ts'
import { categoryOfLane, laneOfRechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { endPeriod, insertPeriod, personHeads, standingPeriods } from '#features/persons/index.ts'
import type { Transition } from '../data/transition-reader.server.ts'

/** Brings a settled transition onto the time axis of its person, as far as the caller may write there. */
export async function settleAxis(trx: Trx, entered: Entered, openCase: OpenCase, settled: Transition) {
  const person = (await personHeads(trx, entered)).find(({ ids }) => ids.includes(settled.personId))
  const ids = person?.ids ?? [settled.personId]
  const standing = (await standingPeriods(trx, entered)).filter(({ personId }) => ids.includes(personId))
  const { end, begin } = axisAfter(settled, standing)
  for (const { period, until } of end) {
    const before = standing.find(({ id }) => id === period.id)!
    if (openCase.writeCategories.includes(categoryOfLane[before.lane]))
      await endPeriod(trx, entered, before, until)
  }
  if (!begin || !openCase.writeCategories.includes(categoryOfLane[laneOfRechtskreis[begin.rechtskreis]]))
    return
  await insertPeriod(trx, entered, {
    personId: settled.personId,
    rechtskreis: begin.rechtskreis,
    from: begin.from,
    until: null,
    officeId: settled.receivingOfficeId,
    certainty: 'office',
    note: '',
    evidenceKind: null,
    evidence: '',
  })
}
