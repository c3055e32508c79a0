import { expect, test } from 'vitest'
import { admitEnquiry } from '../../../../src/features/enquiries/commands/admit-enquiry.server.ts'
import { forgetWordsOfEnquiries } from '../../../../src/features/enquiries/index.ts'
import { asMember } from '../../../support/database-world.ts'
import { enquiryWorld } from './enquiry-world.ts'

const { made, rows, manager, enquiry, logged, note, clear } = enquiryWorld()

const counts = () =>
  asMember(made.copy, made.world.a.members.coordinator, async (client) => [
    (await client.query('select * from pseudonym.enquiry_counts()')).rows,
    (await client.query('select * from pseudonym.overridden_criteria()')).rows,
  ])
const reasons = { 'reason.alter_bis': 'Die Tochter ist neunzehn und kommt allein nicht durch.' }

/** An enquiry that was cleared and admitted against a criterion, as if this long ago. */
async function admitted(age: string): Promise<string> {
  const ref = await note({ place: 'Nordviertel' })
  await clear(ref, { 'local.alter': '40' })
  expect(
    await made.program.send(manager(), admitEnquiry, { enquiry: ref, version: '2', reasons }),
  ).toMatchObject({
    ok: true,
  })
  await rows(
    'update app.enquiry set contacted_on = current_date - $2::interval, decided_on = current_date - $2::interval where ref = $1',
    [ref, age],
  )
  return ref
}

test('words, answers and authors go when their period is over; codes stay and every count is the same', async () => {
  const [old, young] = [await admitted('12 months 2 days'), await admitted('12 months -2 days')]
  const open = await note({ contacted_on: '2025-01-15' })
  for (const held of ['2025-01-15', '2099-01-15'])
    await rows(
      `insert into app.enquiry_occasion (site_id, organisation_id, kind, name, held_on, noted_by)
        select site_id, organisation_id, 'office_hour', 'Office hour', $1, noted_by from app.enquiry where ref = $2`,
      [held, young],
    )
  const [before, kept] = [await counts(), await enquiry(young)]
  await forgetWordsOfEnquiries()
  expect(await enquiry(old)).toMatchObject({
    place: '',
    concern: '',
    outcome: '',
    answers: [],
    noted_by: null,
    noted_at: null,
    decided_by: null,
    state: 'admitted',
    people_count: 3,
    access_route: 'self',
    language: 'ar',
  })
  expect(await enquiry(open)).toMatchObject({ concern: '', noted_by: null, state: 'open' })
  expect(await enquiry(young)).toEqual(kept)
  expect(
    await rows(
      `select e.ref, o.rule, o.reason is null as gone, o.recorded_by is null as nobody from app.enquiry_override o
        join app.enquiry e on e.id = o.enquiry_id order by gone desc`,
    ),
  ).toEqual([
    { ref: old, rule: 'alter_bis', gone: true, nobody: true },
    { ref: young, rule: 'alter_bis', gone: false, nobody: false },
  ])
  expect(
    await rows(
      'select name, noted_by is null and noted_at is null as gone from app.enquiry_occasion order by held_on',
    ),
  ).toEqual([
    { name: 'Office hour', gone: true },
    { name: 'Office hour', gone: false },
  ])
  expect(await counts()).toEqual(before)
  const entry = async () => (await logged('batch.enquiry_words', 'done')).map(({ detail }) => detail)
  expect(await entry()).toContainEqual({ enquiries: 2 })
  // Once gone, there is nothing left to do.
  const { version } = await enquiry(old)
  await forgetWordsOfEnquiries()
  expect(await enquiry(old)).toMatchObject({ version })
})

test('only a task of the program removes them', async () => {
  await expect(
    asMember(made.copy, manager(), (client) =>
      client.query("select batch.forget_enquiry_words('2099-01-01')"),
    ),
  ).rejects.toThrow('only a task')
})
