import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decrypt, encrypt } from '#platform/crypto/wrap.server.ts'
import { keysRotate } from '../../../server/commands/keys-rotate.ts'
import { insertRows } from '../../../server/database/insert-rows.ts'
import { addKey, readKeyring } from '../../../server/keyring.ts'
import { wrappedSiteKey } from '../../../server/site-key.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { buildWorld, type World } from '../../support/database-world.ts'

let copy: DatabaseCopy
let world: World
const folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-keys-'))
const keyring = path.join(folder, 'keyring.json')
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  process.env.NAHTLOS_KEYRING = keyring
  process.env.DATABASE_OPERATOR_URL = copy.url('operator')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await copy.drop()
})

test('one flipped bit, another binding or another key does not open', () => {
  const key = Buffer.alloc(32, 7)
  const sealed = encrypt(key, Buffer.from('content'), 'site:file:1')
  expect(decrypt(key, sealed, 'site:file:1').toString()).toBe('content')
  const flipped = Buffer.from(sealed)
  flipped[14]! ^= 1
  expect(() => decrypt(key, flipped, 'site:file:1')).toThrow()
  expect(() => decrypt(key, sealed, 'site:file:2')).toThrow()
  expect(() => decrypt(Buffer.alloc(32, 8), sealed, 'site:file:1')).toThrow()
})

test('a rotation wraps every site’s key with the new key and changes none of them', async () => {
  addKey(keyring)
  await asAdmin(copy, (client) =>
    insertRows(client, 'site_key', [wrappedSiteKey(world.a.id, 1), wrappedSiteKey(world.b.id, 1)]),
  )
  const open = async () => {
    const ring = readKeyring(keyring)
    const { rows } = await asAdmin(copy, (client) =>
      client.query<{ site_id: string; wrapped: Buffer; installation_key: string }>(
        'select * from app.site_key order by site_id',
      ),
    )
    return rows.map((row) => ({
      by: row.installation_key,
      key: decrypt(
        Buffer.from(ring.keys[row.installation_key]!, 'base64'),
        row.wrapped,
        `${row.site_id}:1`,
      ).toString('hex'),
    }))
  }
  const before = await open()
  expect(await keysRotate.run({ values: {}, positionals: [], print: () => {} })).toBe(0)
  const after = await open()
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  expect(after.map(({ by }) => by)).toEqual(['k2', 'k2'])
  expect(before.map(({ by }) => by)).toEqual(['k1', 'k1'])
  // Without the first key the rotated ones still open: it may be taken away.
  const ring = readKeyring(keyring)
  delete ring.keys.k1
  writeFileSync(keyring, JSON.stringify(ring))
  expect(await open()).toEqual(after)
  // A key may hold these two signs by chance.
  expect(readFileSync(keyring, 'utf8')).not.toContain('"k1"')
})
