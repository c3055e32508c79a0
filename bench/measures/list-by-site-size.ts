import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { inTurn, timeOf } from '../rounds.ts'
import { insideAndBack, myCases } from '../statements.ts'
import { type BenchPlace, type BenchWorld, withConnections } from '../world.ts'

/** B3: the list of my cases in the largest site against a site of the middle size; members have as many cases here as there. */
export async function listBySiteSize({
  installation,
  largest,
  median,
  duration,
}: BenchWorld): Promise<Measure> {
  const rounds = await withConnections([installation.main.url('app')], ([client]) => {
    const side =
      ({ sessions: [session] }: BenchPlace) =>
      () =>
        insideAndBack(client!, session!, () => timeOf(() => myCases(client!, session!)))
    return inTurn(duration, { ours: side(largest), reference: side(median) })
  })
  return measureOf(
    'the list of my cases in the largest site (ours) against a site of the middle size (reference)',
    [compare('list: p50 in ms', rounds, { atMost: 1.3 }, middleTimes)],
    {
      clients: 1,
      cases: { ours: largest.site.cases, reference: median.site.cases },
      ownCases: {
        ours: largest.sessions[0]!.caseRefs.length,
        reference: median.sessions[0]!.caseRefs.length,
      },
    },
  )
}
