import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyInstallation } from '../../../server/audit-verification.ts'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'

let copy: DatabaseCopy
beforeAll(async () => {
  copy = await freshDatabase()
})
afterAll(() => copy.drop())

const sealInstallation = () =>
  asLogin(copy, 'app', async (client) => {
    const { rows } = await client.query<{ no: string; head: Buffer }>(
      'select block_no as no, head from batch.seal_installation_log()',
    )
    return rows[0] ? { no: Number(rows[0].no), head: rows[0].head.toString('hex') } : null
  })
const signIns = (count: number) =>
  asLogin(copy, 'app', async (client) => {
    for (let at = 0; at < count; at++)
      await client.query("insert into app.installation_log (kind) values ('sign_in')")
  })
const proof = (heads = new Map<number, string>()) =>
  asLogin(copy, 'operator', (client) => verifyInstallation(client, heads))

test('is sealed and proved alike', async () => {
  await signIns(3)
  await sealInstallation()
  await signIns(2)
  expect(await proof()).toMatchObject({ faults: [], blocks: 1, sealed: 3, unsealed: 2 })
  await sealInstallation()
  expect(await sealInstallation()).toBeNull()
  expect(await proof()).toMatchObject({ faults: [], blocks: 2, sealed: 5, unsealed: 0 })
})

test.each([
  [
    'a changed content',
    "update app.installation_log set kind = 'x' where id = (select first_id from app.installation_seal order by block_no limit 1)",
  ],
  [
    'a missing entry',
    'delete from app.installation_log where id = (select first_id from app.installation_seal order by block_no desc limit 1)',
  ],
  ['a missing block', 'delete from app.installation_seal where block_no = 1'],
  ['a forged hash', "update app.installation_seal set hash = sha256('x') where block_no = 1"],
])('notices %s', async (_words, sql) => {
  await asAdmin(copy, async (client) => {
    await client.query('begin')
    expect((await client.query(sql)).rowCount).toBe(1)
    const { faults } = await verifyInstallation(client, new Map())
    await client.query('rollback')
    expect(faults.length).toBeGreaterThan(0)
  })
})

test('a tail that was cut off shows against the heads kept outside', async () => {
  await signIns(1)
  const head = (await sealInstallation())!
  await asAdmin(copy, async (client) => {
    await client.query(
      'delete from app.installation_log where id = (select first_id from app.installation_seal where block_no = $1)',
      [head.no],
    )
    await client.query('delete from app.installation_seal where block_no = $1', [head.no])
  })
  expect((await proof()).faults).toEqual([])
  expect((await proof(new Map([[head.no, head.head]]))).faults).toEqual([
    `block ${head.no}: was sealed and is gone`,
  ])
})
