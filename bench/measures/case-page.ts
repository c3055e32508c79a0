import { startProgram } from '../../tests/support/running-program.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { httpClient } from '../http-client.ts'
import { inTurn, timeOf } from '../rounds.ts'
import { casesInTurn } from '../sessions.ts'
import type { BenchWorld } from '../world.ts'

/**
 * B6: the page of a case, rendered on the server, against a page with hardly any content (the search before anybody searched) and the
 * call that answers the same case as data.
 */
export async function casePage({ installation, largest, duration }: BenchWorld): Promise<Measure> {
  const program = await startProgram('', installation.environment)
  try {
    const [session] = largest.sessions
    const get = httpClient(program.url, `nahtlos=${session!.token}`)
    const next = casesInTurn(session!)
    const rounds = await inTurn(duration, {
      ours: () => timeOf(() => get(`/faelle/${next()}/plan`)),
      reference: () =>
        timeOf(async () => {
          await get('/suche')
          await get(`/api/v1/cases/${next()}`)
        }),
    })
    return measureOf(
      'the page of a case with its plan (ours) against a nearly empty page and the API call of the case (reference)',
      [compare('p50 in ms', rounds, { atMost: 2 }, middleTimes)],
      { clients: 1 },
    )
  } finally {
    await program.stop()
  }
}
