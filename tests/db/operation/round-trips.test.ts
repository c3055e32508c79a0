import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inSite } from '#platform/db/in-site.server.ts'
import { openCase } from '#platform/db/open-case.server.ts'
import { contactsOfCase, personHeads, standingFacts } from '#features/persons/index.ts'
import { type BuiltCase, beginCase } from '../../support/database-cases.ts'
import { type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { buildWorld, type Member } from '../../support/database-world.ts'
import { countingLine } from '../../support/peers/counting-line.ts'
import { programOn } from '../../support/program-on-copy.ts'

let copy: DatabaseCopy
let line: Awaited<ReturnType<typeof countingLine>>
let manager: Member
let built: BuiltCase
beforeAll(async () => {
  copy = await freshDatabase()
  const world = await buildWorld(copy)
  manager = world.a.members.manager
  built = await beginCase(copy, manager, 'Karimi')
  const direct = new URL(copy.url('app'))
  line = await countingLine({ host: direct.hostname, port: Number(direct.port) })
  programOn(copy)
  direct.port = String(line.port)
  process.env.DATABASE_URL = direct.toString()
  // Making the connection takes ways of its own.
  await work(async () => null)
})
afterAll(async () => {
  line.stop()
  await copy.drop()
})

const work = (read: Parameters<typeof inSite<unknown>>[1]) =>
  line.tripsOf(() => inSite({ tokenHash: manager.token, requestId: 'test' }, read))

test('what a page reads at once is one way to the database and back, whatever it is', async () => {
  const bare = await work(async () => null)
  const number = (value: number) => sql<{ value: number }>`select ${value}::int as value`
  const results: number[] = []
  const eight = await work(async (trx) => {
    const read = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (value) => (await number(value).execute(trx)).rows[0]!.value),
    )
    results.push(...read)
    return null
  })
  expect(eight - bare).toBe(1)
  // Each answer goes to whoever asked.
  expect(results).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('the head of a case is read so, after it was opened', async () => {
  const opened = await work((trx) => openCase(trx, built.ref, 'plan'))
  const head = await work(async (trx, entered) => {
    await openCase(trx, built.ref, 'plan')
    await Promise.all([personHeads(trx, entered), standingFacts(trx, entered), contactsOfCase(trx, entered)])
  })
  console.log(`opening a case: ${opened} ways to the database and back; with its head ${head}`)
  expect(head - opened).toBe(1)
})

test('a statement that fails undoes all of them, and the next transaction knows nothing of it', async () => {
  const failing = () =>
    inSite({ tokenHash: manager.token, requestId: 'test' }, (trx) =>
      Promise.all([
        sql`select 1`.execute(trx),
        sql`select 1 / 0`.execute(trx),
        sql`insert into app.draft (site_id) values (null)`.execute(trx),
      ]),
    )
  await expect(failing()).rejects.toMatchObject({ code: '22012' })
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, value) =>
      inSite({ tokenHash: manager.token, requestId: 'test' }, async (trx) => {
        const { rows } = await sql<{ value: number }>`select ${value}::int as value`.execute(trx)
        return rows[0]!.value
      }),
    ),
  )
  expect(answers).toEqual([0, 1, 2, 3, 4, 5])
})
