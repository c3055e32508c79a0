import { afterAll, beforeAll, expect, test } from 'vitest'
import { needsCare } from '#domain/contact/contact-rules.ts'
import { changeContact } from '../../../src/features/contact/commands/change-contact.server.ts'
import { grant } from '../../support/database-cases.ts'
import type { Member } from '../../support/database-world.ts'
import { type FamilyWorld, familyWorld } from './case-of-family.ts'

let family: FamilyWorld
beforeAll(async () => void (family = await familyWorld()))
afterAll(() => family.copy.drop())

/** What a member is told of the contact in a case. */
async function told(member: Member, ref: string) {
  const { inSite } = await import('#platform/db/in-site.server.ts')
  const { openCase } = await import('#platform/db/open-case.server.ts')
  const { contactsOfCase } = await import('#features/persons/index.ts')
  return inSite({ tokenHash: member.token, requestId: 'test' }, async (trx, entered) => {
    await openCase(trx, ref, 'person')
    return contactsOfCase(trx, entered)
  })
}

test('who may see contact is told what has to be minded; a grant without it says nothing, not even that there is something', async () => {
  const built = await family.begin()
  const unasked = Object.fromEntries(
    ['phone', 'sms', 'messenger', 'email', 'post', 'in_person'].map((way) => [`way_${way}`, 'not_asked']),
  )
  const dangerous = { ...unasked, version: 1, way_phone: 'not_safe', hidden_names: 'Bruder' }
  expect(await family.send(built, changeContact, dangerous)).toMatchObject({ ok: true })
  const { newcomer, partner } = family.world.a.members
  await grant(family.copy, built, newcomer, { categories: ['identity', 'plan', 'family'] })
  await grant(family.copy, built, partner, { categories: ['contact', 'plan'] })
  expect(await told(newcomer, built.ref)).toEqual([])
  const [known] = (await told(family.manager, built.ref))!
  expect(known).toMatchObject({
    rules: { ways: { phone: 'not_safe', email: 'not_asked' }, hiddenFrom: [{ name: 'Bruder' }] },
  })
  expect(needsCare(known!.rules)).toBe(true)
  expect(await told(partner, built.ref)).toHaveLength(1)
})

test('the sentence of before stays as a note, and a note alone asks for care', async () => {
  const built = await family.begin()
  await family.rows('update app.person_contact set safe_contact = $2 where person_id = $1', [
    built.personId,
    'Nur über die Beratungsstelle',
  ])
  const [known] = (await told(family.manager, built.ref))!
  expect(known!.rules).toMatchObject({ note: 'Nur über die Beratungsstelle', ways: { phone: 'not_asked' } })
  expect(needsCare(known!.rules)).toBe(true)
})

test('the API leaves out a number that may not be called, and says which ways are open', async () => {
  const built = await family.begin()
  const { casesApi } = await import('../../../src/features/cases/api.ts')
  const person = async () => {
    // The world's sessions have the name of their member as token.
    const answer = await casesApi.request(`/${built.ref}`, { headers: { cookie: 'nahtlos=a-manager' } })
    return ((await answer.json()) as { persons: unknown[] }).persons[0]
  }
  expect(await person()).toMatchObject({
    phone: '0000',
    contact: { open: expect.arrayContaining(['phone']) },
  })
  await family.rows(
    "update app.person_contact set phone_safety = 'not_safe', email_safety = 'safe' where person_id = $1",
    [built.personId],
  )
  expect(await person()).toMatchObject({
    phone: null,
    contact: { ways: { phone: 'not_safe', email: 'safe' }, open: ['email'] },
  })
})
