import type pg from 'pg'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { searchByFunction, wordsInTurn } from '../name-search.ts'
import { inTurn, timeOf } from '../rounds.ts'
import { casesInTurn } from '../sessions.ts'
import { insideAndBack, myCases, namedPersons, namedSteps, open } from '../statements.ts'
import { type BenchWorld, withConnections } from '../world.ts'

type Act = (client: pg.Client) => Promise<unknown>

/**
 * B2: our policies against policies that know the site only, same statements, same data. The statements say
 * themselves which case they want; entering and the end of the transaction are not timed, they are the same.
 */
export async function policyCost({ installation, twin, largest, duration }: BenchWorld): Promise<Measure> {
  const session = largest.sessions[0]!
  const nextCase = casesInTurn(session)
  const nextWords = await wordsInTurn(installation, largest.site)
  const acts: Record<string, Act> = {
    open: async (client) => {
      await open(client, nextCase())
      await namedPersons(client, session)
      await namedSteps(client, session)
    },
    list: (client) => myCases(client, session),
    search: (client) => searchByFunction(client, nextWords()),
  }
  const comparisons = await withConnections(
    [installation.main.url('app'), twin.url('app')],
    async ([ours, reference]) => {
      const compared = []
      for (const [name, act] of Object.entries(acts)) {
        const side = (client: pg.Client) => () =>
          insideAndBack(client, session, () => timeOf(() => act(client)))
        const rounds = await inTurn(duration, { ours: side(ours!), reference: side(reference!) })
        compared.push(compare(`${name}: p50 in ms`, rounds, { atMost: 1.3 }, middleTimes))
      }
      return compared
    },
  )
  return measureOf('our policies (ours) against policies that know the site only (reference)', comparisons, {
    clients: 1,
    cases: largest.site.cases,
  })
}
