import { deepStrictEqual } from 'node:assert'
import type pg from 'pg'
import { startProgram } from '../../tests/support/running-program.ts'
import { compare, type Measure, measureOf, throughput } from '../comparison.ts'
import { httpClient } from '../http-client.ts'
import { type Duration, underLoad } from '../rounds.ts'
import { casesInTurn, type Session } from '../sessions.ts'
import { enter, open, persons } from '../statements.ts'
import { type BenchWorld, clients, withConnections } from '../world.ts'

async function openRaw(client: pg.Client, session: Session, ref: string) {
  await client.query('begin')
  await enter(client, session)
  const opened = await open(client, ref)
  const found = await persons(client, session)
  await client.query('commit')
  return { opened, found }
}

/** Throws unless both ways answer the same case and the same persons: otherwise two different things were timed. */
async function sameAnswer(
  get: (address: string) => Promise<string>,
  raw: ReturnType<typeof openRaw>,
  ref: string,
) {
  const answer = JSON.parse(await get(`/api/v1/cases/${ref}`)) as {
    persons: Record<string, unknown>[]
  } & object
  const { opened, found } = await raw
  const { persons: heads, ...head } = answer
  const { status, phase, version, categories } = opened
  deepStrictEqual(head, { ref, status, phase, version, categories })
  const names = (rows: Record<string, unknown>[]) => rows.map((row) => [row.ref, row.familyName, row.phone])
  deepStrictEqual(names(heads), names(found))
}

/** B1: opening a case through the running program against the same statements sent by the driver alone. */
export async function openCaseThroughApi({ installation, largest, duration }: BenchWorld): Promise<Measure> {
  const program = await startProgram('', installation.environment)
  try {
    const addresses = largest.sessions.map(() => installation.main.url('app'))
    const against = (connections: pg.Client[]) =>
      bothWays(program.url, connections, largest.sessions, duration)
    const rounds = await withConnections(addresses, against)
    const unprepared = await withConnections(addresses, against, false)
    return measureOf(
      'open a case through the API (ours) against raw pg with the same statements (reference)',
      [
        compare('requests per second', rounds, { atLeast: 0.6 }, throughput),
        compare('p99', rounds, { atMost: 3 }, ({ ours, reference }) => ours.p99 / reference.p99),
        compare('requests per second against raw pg that prepares nothing', unprepared, null, throughput),
      ],
      { clients },
    )
  } finally {
    await program.stop()
  }
}

async function bothWays(origin: string, connections: pg.Client[], sessions: Session[], duration: Duration) {
  const next = sessions.map(casesInTurn)
  const gets = sessions.map((session) => httpClient(origin, `nahtlos=${session.token}`))
  const first = next[0]!()
  await sameAnswer(gets[0]!, openRaw(connections[0]!, sessions[0]!, first), first)
  return underLoad(duration, clients, {
    ours: (at) => gets[at]!(`/api/v1/cases/${next[at]!()}`),
    reference: (at) => openRaw(connections[at]!, sessions[at]!, next[at]!()),
  })
}
