import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '#platform/http/cookies.server.ts'
import { insertRows } from '../../../server/database/insert-rows.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../tests/support/database-copy.ts'
import { buildWorld, type World } from '../../../tests/support/database-world.ts'
import { programOn } from '../../../tests/support/program-on-copy.ts'
import { accountDeed } from './commands/account-deeds.server.ts'
import { findAccount } from './data/account-repository.server.ts'
import { endSessions, findSession, membershipsOf } from './data/session-repository.server.ts'
import { changeMembership, hashPassword, signIn, signInWithCode } from './sign-in.server.ts'

let copy: DatabaseCopy
let world: World
const password = 'ein langes Passwort 42'
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  programOn(copy)
})
afterAll(() => copy.drop())

const office = { network: '10.0.0.1', device: 'office' }
const query = async (sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query(sql, values))).rows as Record<string, unknown>[]

/** A fresh account with a password and memberships of the world's first site. */
async function person(roles: string[] = ['case_manager']) {
  const id = randomUUID()
  const login = `p${id.slice(0, 8)}`
  const passwordHash = await hashPassword(password)
  await asAdmin(copy, async (client) => {
    await insertRows(client, 'account', [{ id, login, display_name: 'Demo', created_at: new Date() }])
    await insertRows(client, 'credential', [
      { account_id: id, password_hash: passwordHash, password_changed_at: new Date() },
    ])
    await insertRows(
      client,
      'membership',
      roles.map((role) => ({
        site_id: world.a.id,
        id: randomUUID(),
        ref: randomUUID(),
        account_id: id,
        organisation_id: world.a.organisations[0],
        role,
        title: `Post ${role}`,
        valid_from: '2024-01-01',
      })),
    )
  })
  return { id, login }
}
async function signedIn(login: string) {
  const answer = await signIn(login, password, office)
  if (answer.kind !== 'signed_in') throw new Error(answer.kind)
  return { token: answer.token, hash: hashToken(answer.token) }
}

test('an unknown name, a wrong password and a closed account get the same answer', async () => {
  const { id, login } = await person()
  const closed = await person()
  await query('update app.account set closed_at = now() where id = $1', [closed.id])
  const answers = [
    await signIn('nobody-of-that-name', password, office),
    await signIn(login, 'wrong', office),
    await signIn(closed.login, password, office),
  ]
  expect(answers).toEqual([{ kind: 'wrong' }, { kind: 'wrong' }, { kind: 'wrong' }])
  expect(await query('select kind from app.installation_log where account_id = $1', [id])).toEqual([
    { kind: 'sign_in.failed' },
  ])
})

test('the database knows a session only by the hash of its token', async () => {
  const { id, login } = await person()
  const { token, hash } = await signedIn(login)
  const rows = await query(
    'select token_hash, to_jsonb(s)::text as all from app.session s where account_id = $1',
    [id],
  )
  expect(rows).toHaveLength(1)
  expect(hash.equals(rows[0]!.token_hash as Buffer)).toBe(true)
  expect(rows[0]!.all).not.toContain(token)
  expect(await findSession(hash)).toMatchObject({ accountId: id })
})

test.each([
  ['idle too long', "update app.session set idle_until = now() - interval '1 second' where token_hash = $1"],
  ['too old', "update app.session set expires_at = now() - interval '1 second' where token_hash = $1"],
  [
    'of a closed account',
    'update app.account set closed_at = now() where id = (select account_id from app.session where token_hash = $1)',
  ],
])('a session that is %s counts no longer', async (_words, sql) => {
  const { login } = await person()
  const { hash } = await signedIn(login)
  expect(await findSession(hash)).toBeDefined()
  await query(sql, [hash])
  expect(await findSession(hash)).toBeUndefined()
  expect(await membershipsOf(hash)).toEqual([])
})

test('signing out everywhere ends all sessions of the account and nobody else’s', async () => {
  const [one, other] = [await person(), await person()]
  const [first, second, foreign] = [
    await signedIn(one.login),
    await signedIn(one.login),
    await signedIn(other.login),
  ]
  await endSessions({ accountId: one.id })
  expect(await findSession(first.hash)).toBeUndefined()
  expect(await findSession(second.hash)).toBeUndefined()
  expect(await findSession(foreign.hash)).toBeDefined()
})

test('a new password ends the other sessions and keeps this one', async () => {
  const { id, login } = await person()
  const [here, elsewhere] = [await signedIn(login), await signedIn(login)]
  const form = new FormData()
  for (const [name, value] of Object.entries({
    deed: 'change_password',
    current: password,
    next: 'ein anderes langes 43',
  }))
    form.set(name, value)
  expect(await accountDeed({ accountId: id, displayName: 'Demo', tokenHash: here.hash }, form)).toMatchObject(
    { done: expect.any(String) },
  )
  expect(await findSession(here.hash)).toBeDefined()
  expect(await findSession(elsewhere.hash)).toBeUndefined()
})

test('guessing is held up per account and network; the person elsewhere signs in, and other people here too', async () => {
  const [victim, neighbour] = [await person(), await person()]
  const guesser = { network: '203.0.113.9', device: 'x' }
  const kinds: string[] = []
  for (let at = 0; at < 8; at++) kinds.push((await signIn(victim.login, `guess ${at}`, guesser)).kind)
  expect(kinds).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait', 'wait'])
  expect((await signIn(victim.login, password, guesser)).kind).toBe('wait')
  expect((await signIn(victim.login, password, office)).kind).toBe('signed_in')
  expect((await signIn(neighbour.login, password, guesser)).kind).toBe('signed_in')
})

test('guessing from many networks slows the account down at last', async () => {
  const { login } = await person()
  const kinds = new Set<string>()
  for (let at = 0; at < 34; at++)
    kinds.add((await signIn(login, 'guess', { network: `198.51.100.${at}`, device: 'x' })).kind)
  expect(kinds).toEqual(new Set(['wrong', 'wait']))
})

/** The code that the person's app shows, `steps` half minutes away. */
async function codeOf(accountId: string, secret: string, steps = 0) {
  await query('update app.credential set totp_last_step = null where account_id = $1', [accountId])
  return new TOTP({ secret: Secret.fromBase32(secret), period: 30, digits: 6, algorithm: 'SHA1' }).generate({
    timestamp: Date.now() + steps * 30_000,
  })
}
const deed = async (id: string, fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return accountDeed({ accountId: id, displayName: 'Demo', tokenHash: Buffer.alloc(32) }, form)
}

test('a second step: asked for once it is confirmed, a code serves once, only neighbouring codes count', async () => {
  const { id, login } = await person()
  const { beginTotp } = await import('./totp.server.ts')
  const { secret } = await beginTotp(id, 'Demo')
  expect((await signIn(login, password, office)).kind).toBe('signed_in')
  expect(await deed(id, { deed: 'confirm_code', code: '000000' })).toHaveProperty('errors')
  expect(await deed(id, { deed: 'confirm_code', code: await codeOf(id, secret) })).toHaveProperty('done')
  const step = await signIn(login, password, office)
  if (step.kind !== 'code_needed') throw new Error(step.kind)
  const kindOf = async (code: string) => (await signInWithCode(step.ticket, code, office)).kind
  expect(await kindOf(await codeOf(id, secret, -2))).toBe('wrong')
  expect(await kindOf(await codeOf(id, secret, 2))).toBe('wrong')
  const code = await codeOf(id, secret)
  expect((await Promise.all([kindOf(code), kindOf(code)])).toSorted()).toEqual(['signed_in', 'wrong'])
  expect(await kindOf(code)).toBe('wrong')
  expect(await kindOf(await codeOf(id, secret, -1))).toBe('signed_in')
  expect((await signInWithCode('forged', code, office)).kind).toBe('ticket_over')
  const stored = (await findAccount(id))!.totpSealed!
  expect(stored.toString('latin1')).not.toContain(
    Buffer.from(Secret.fromBase32(secret).bytes).toString('latin1'),
  )
})

test('another membership is another context under a new token, noted in the log of its site', async () => {
  const { login, id } = await person(['case_manager', 'coordinator'])
  const { hash } = await signedIn(login)
  const choices = await membershipsOf(hash)
  expect(choices.map(({ role }) => role).toSorted()).toEqual(['case_manager', 'coordinator'])
  const next = await changeMembership(hash, choices[0]!.ref)
  expect(await findSession(hash)).toBeUndefined()
  const nextHash = hashToken(next!)
  expect(await findSession(nextHash)).toMatchObject({ accountId: id })
  expect(await changeMembership(nextHash, choices[1]!.ref)).not.toBeNull()
  expect(
    await query(
      "select count(*)::int as n from app.audit_entry where action = 'membership.chosen' and membership_id in (select id from app.membership where account_id = $1)",
      [id],
    ),
  ).toEqual([{ n: 2 }])
  const foreign = await signedIn(login)
  expect(await changeMembership(foreign.hash, world.a.members.manager.ref)).toBeNull()
  expect(await findSession(foreign.hash)).toBeDefined()
})
