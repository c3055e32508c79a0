import type pg from 'pg'
import { withClient } from '../../server/database/initialise.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { inTurn, timeOf } from '../rounds.ts'
import { casesInTurn, openSessions, type Session } from '../sessions.ts'
import { loadSites } from '../sites.ts'
import { insideAndBack, myCases, open, persons } from '../statements.ts'
import { type BenchWorld, largestSite, withConnections } from '../world.ts'
import { append } from './append-event.ts'

/** How many times as many cases the grown database has. */
const growth = 10

type Work = (client: pg.Client, session: Session) => Promise<number>

/** The three things that happen all day; opening and listing are taken back, appending is not. */
const works: [name: string, work: () => Work][] = [
  [
    'open',
    () => {
      const turns = new Map<Session, () => string>()
      return (client, session) =>
        insideAndBack(client, session, () => {
          const next = turns.get(session) ?? casesInTurn(session)
          turns.set(session, next)
          return timeOf(async () => {
            await open(client, next())
            await persons(client, session)
          })
        })
    },
  ],
  [
    'list',
    () => (client, session) => insideAndBack(client, session, () => timeOf(() => myCases(client, session))),
  ],
  ['append', () => (client, session) => timeOf(() => append(client, session))],
]

/** B7: open, list and append with ten times as many cases against the usual size. */
export async function tenTimesTheCases({
  installation,
  largest,
  duration,
  cases,
}: BenchWorld): Promise<Measure> {
  const grown = await installation.fresh('nahtlos_bench_grown')
  const session = await withClient(grown.adminUrl, async (admin) => {
    const sites = await loadSites(admin, cases * growth)
    const [first] = await openSessions(admin, largestSite(sites), 1)
    return first!
  })
  const addresses = [grown.url('app'), installation.main.url('app')]
  const comparisons = await withConnections(addresses, async ([large, usual]) => {
    const done = []
    for (const [name, work] of works) {
      const side = work()
      const rounds = await inTurn(duration, {
        ours: () => side(large!, session),
        reference: () => side(usual!, largest.sessions[0]!),
      })
      done.push(compare(`${name}: p50 in ms`, rounds, { atMost: 1.3 }, middleTimes))
    }
    return done
  })
  return measureOf('ten times as many cases (ours) against the usual size (reference)', comparisons, {
    clients: 1,
    cases: { ours: cases * growth, reference: cases },
  })
}
