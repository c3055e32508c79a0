import { deepStrictEqual } from 'node:assert'
import type pg from 'pg'
import { compare, type Measure, measureOf } from '../comparison.ts'
import { searchByFunction, searchByLike, wordsInTurn } from '../name-search.ts'
import { inTurn, timeOf } from '../rounds.ts'
import { insideAndBack, type Row } from '../statements.ts'
import { type BenchWorld, withConnections } from '../world.ts'

/**
 * B4: the search for a name in the largest site against `like` under row security. Under our policies the app may
 * not read names of cases it has not opened, so `like` runs in the twin, whose policies know the site only.
 * Throws where the two ways find different persons.
 */
export async function nameSearch({ installation, twin, largest, duration }: BenchWorld): Promise<Measure> {
  const session = largest.sessions[0]!
  const nextWords = await wordsInTurn(installation, largest.site)
  let words = nextWords()
  let found: Row[] = []
  let hits = 0
  const byFunction = (client: pg.Client) => () =>
    insideAndBack(client, session, () =>
      timeOf(async () => {
        words = nextWords()
        found = await searchByFunction(client, words)
      }),
    )
  const byLike = (client: pg.Client) => () =>
    insideAndBack(client, session, async () => {
      let same: Row[] = []
      const took = await timeOf(async () => {
        same = await searchByLike(client, largest.site, words)
      })
      deepStrictEqual(found, same, `the two searches for ${words.join(' ')} find different persons`)
      hits += same.length
      return took
    })
  const addresses = [installation.main.url('app'), twin.url('app')]
  const rounds = await withConnections(addresses, ([ours, reference]) =>
    inTurn(duration, { ours: byFunction(ours!), reference: byLike(reference!) }),
  )
  if (hits === 0) throw new Error('no search found anybody')
  return measureOf(
    'search for a name in the largest site (ours) against like under row security (reference)',
    [
      compare(
        'times faster by p50',
        rounds,
        { atLeast: 30 },
        ({ ours: fast, reference: slow }) => slow.p50 / fast.p50,
      ),
    ],
    { clients: 1, persons: largest.site.cases, sameResults: true },
  )
}
