import { expect, test } from 'vitest'
import { cancelAppointment } from '../../../../src/features/calendar/commands/cancel-appointment.server.ts'
import { changeAppointment } from '../../../../src/features/calendar/commands/change-appointment.server.ts'
import { makeAppointment } from '../../../../src/features/calendar/commands/make-appointment.server.ts'
import { markAppointment } from '../../../../src/features/calendar/commands/mark-appointment.server.ts'
import { giveCases } from '../../../../src/features/cases/commands/hand-over-cases.server.ts'
import { beginCase, grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { asMember, type Member } from '../../../support/database-world.ts'
import { courseWorld, done, fieldsOf } from '../episodes/course-world.ts'

const { made, send, rows } = courseWorld()

const talk = {
  subject: 'Wohngeldantrag ausfüllen',
  day: '25.10.2026',
  time: '9.30',
  minutes: '45',
  place_kind: 'office',
  place: 'Markt 1, Raum 2',
}
type Stored = {
  ref: string
  uid: string
  sequence: number
  version: number
  state: string
  starts_at: Date
  place: string
}
const appointments = () => rows<Stored>('select * from app.appointment where case_id = $1 order by id')
const due = async () =>
  (
    await rows<{ due: string }>(
      `select due::text from app.work_item where case_id = $1 and kind = 'appointment'`,
    )
  ).map(({ due: day }) => day)
const make = async (more: Record<string, unknown> = {}) => {
  expect(await send(makeAppointment, { ...talk, ...more })).toMatchObject(done)
  const [one] = await appointments()
  return { appointment: one!.ref, version: String(one!.version) }
}
const seenBy = (member: Member) =>
  asMember(made.copy, member, async (client) => {
    await client.query("select gate.open_case($1, 'termine')", [made.built.ref])
    const { rows: seen } = await client.query('select id from app.appointment where case_id = $1', [
      made.built.caseId,
    ])
    return seen.length
  })

test('an appointment keeps all that was told, at the instant meant in Berlin, and is due on its day', async () => {
  await make({
    persons: made.built.personRef,
    others: 'Frau Weber, Jobcenter',
    interpreter_needed: 'on',
    note: 'Bescheid mitbringen',
  })
  expect(await appointments()).toMatchObject([
    {
      subject: talk.subject,
      // Winter time began six hours before.
      starts_at: new Date('2026-10-25T08:30:00Z'),
      minutes: 45,
      place_kind: 'office',
      place: 'Markt 1, Raum 2',
      person_ids: [made.built.personId],
      others: 'Frau Weber, Jobcenter',
      interpreter_needed: true,
      note: 'Bescheid mitbringen',
      state: 'planned',
      sequence: 0,
      recorded_by: made.manager.membership,
    },
  ])
  expect(await due()).toEqual(['2026-10-25'])
  expect(
    await rows(
      `select action, detail from app.audit_entry where case_id = $1 and action like 'appointment%'`,
    ),
  ).toEqual([{ action: 'appointment.made', detail: {} }])
})

test('a change and a cancellation raise the sequence under the same uid; the row stays, the due item moves and goes', async () => {
  const one = await make()
  const [before] = await appointments()
  const later = { ...talk, day: '28.03.2027', time: '10 Uhr' }
  expect(await send(changeAppointment, { ...one, ...later })).toMatchObject(done)
  expect(await appointments()).toMatchObject([
    { uid: before!.uid, sequence: 1, starts_at: new Date('2027-03-28T08:00:00Z') },
  ])
  expect(await due()).toEqual(['2027-03-28'])
  expect(await send(cancelAppointment, { ...one, version: '2' })).toMatchObject(done)
  expect(await appointments()).toMatchObject([{ uid: before!.uid, sequence: 2, state: 'cancelled' }])
  expect(await due()).toEqual([])
  expect(await send(changeAppointment, { ...one, ...talk, version: '3' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
})

test('held or missed is noted once its time came, noted anew if it was wrong, and tells no calendar', async () => {
  const past = await make({ day: '02.02.2026' })
  expect(await send(markAppointment, { ...past, to: 'no_show' })).toMatchObject(done)
  expect(await due()).toEqual([])
  expect(await send(markAppointment, { ...past, version: '2', to: 'held' })).toMatchObject(done)
  expect(await appointments()).toMatchObject([{ state: 'held', sequence: 0, version: 3 }])
})

test('what has not begun took not place yet', async () => {
  const ahead = await make({ day: '01.01.2190' })
  expect(fieldsOf(await send(markAppointment, { ...ahead, to: 'held' }))).toHaveProperty('to')
  expect(await appointments()).toMatchObject([{ state: 'planned' }])
})

test.each([
  ['a day that does not exist', { day: '31.02.2026' }, 'day'],
  ['a time that is none', { time: 'gegen Mittag' }, 'time'],
  ['a time that the clocks leave out', { day: '28.03.2027', time: '2:30' }, 'time'],
  ['no minutes', { minutes: '0' }, 'minutes'],
  ['more minutes than a day', { minutes: '1441' }, 'minutes'],
  ['an empty subject', { subject: '  ' }, 'subject'],
  ['121 characters of a subject', { subject: 'x'.repeat(121) }, 'subject'],
  ['a place nobody knows', { place_kind: 'moon' }, 'place_kind'],
  ['5,000 characters of a note', { note: 'x'.repeat(5000) }, 'note'],
  ['a person of another case', { persons: '00000000-0000-4000-8000-000000000000' }, 'persons'],
])('%s is refused at its field and stores nothing', async (_what, more, field) => {
  expect(fieldsOf(await send(makeAppointment, { ...talk, ...more }))).toHaveProperty(field)
  expect(await appointments()).toEqual([])
})

test('the place of an office, which stands in the calendar file, names nobody of the case; a home may', async () => {
  expect(fieldsOf(await send(makeAppointment, { ...talk, place: 'bei Karimi, 2. OG' }))).toHaveProperty(
    'place',
  )
  await make({ place_kind: 'home', place: 'bei Karimi, 2. OG' })
})

test('two who change an appointment at once, both having read it: one is stored, the other is shown both states', async () => {
  const one = await make()
  const answers = await asAdmin(made.copy, async (client) => {
    // Both read it before either can write it.
    await client.query('begin')
    await client.query('select from app.appointment where case_id = $1 for update', [made.built.caseId])
    const sent = ['10:00', '11:00'].map((time) => send(changeAppointment, { ...one, ...talk, time }))
    await waitingFor(2)
    await client.query('commit')
    return Promise.all(sent)
  })
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: expect.arrayContaining([expect.objectContaining({ field: 'Uhrzeit' })]),
    },
  })
  expect(await appointments()).toMatchObject([{ sequence: 1, version: 2 }])
})

/** Waits until so many statements wait for a lock; asked outside of the transaction, which would see one moment only. */
async function waitingFor(count: number) {
  for (;;) {
    const [row] = await rows<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      [],
    )
    if (row!.waiting >= count) return
    await new Promise((ready) => setTimeout(ready, 20))
  }
}

test('an appointment of another case is not there', async () => {
  const other = await beginCase(made.copy, made.manager, 'Andere Familie')
  const one = await make()
  for (const [command, input] of [
    [changeAppointment, { ...one, ...talk }],
    [cancelAppointment, one],
    [markAppointment, { ...one, to: 'held' }],
  ] as const)
    expect(
      await made.program.send(made.manager, command as typeof cancelAppointment, input, {
        caseRef: other.ref,
      }),
    ).toMatchObject({ refusal: { kind: 'unseen' } })
})

test('who has no grant for appointments reads none, keeps none and is not told that there is one', async () => {
  const { colleague } = made.world.a.members
  await grant(made.copy, made.built, colleague, { categories: ['plan'], write: ['plan'] })
  await make()
  expect(await seenBy(made.manager)).toBe(1)
  expect(await seenBy(colleague)).toBe(0)
  expect(await send(makeAppointment, talk, colleague)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(
    await rows(
      `select 1 from app.work_item where case_id = $1 and kind = 'appointment' and assignee_id = $2`,
      [made.built.caseId, colleague.membership],
    ),
  ).toEqual([])
})

test('a case that is handed over takes its appointment along, and only to those who may read it', async () => {
  const { colleague, newcomer } = made.world.a.members
  await grant(made.copy, made.built, newcomer, { categories: ['plan'], write: ['plan'] })
  await make()
  const form = { cases: made.built.ref, receiver: colleague.ref, reason: 'Wechsel der Zuständigkeit' }
  expect(await made.program.send(made.manager, giveCases, form)).toMatchObject(done)
  expect(
    await rows(`select assignee_id from app.work_item where case_id = $1 and kind = 'appointment'`),
  ).toEqual([{ assignee_id: colleague.membership }])
})

test('other roles keep no appointments', async () => {
  const { partner } = made.world.a.members
  await grant(made.copy, made.built, partner, {
    categories: ['plan', 'appointment'],
    write: ['plan', 'appointment'],
  })
  expect(await send(makeAppointment, talk, partner)).toMatchObject({ refusal: { kind: 'forbidden' } })
})

test('a form that is sent twice makes one appointment', async () => {
  const options = { caseRef: made.built.ref, key: 'the-same-key-twice' }
  for (let sent = 0; sent < 2; sent++)
    expect(await made.program.send(made.manager, makeAppointment, talk, options)).toMatchObject(done)
  expect(await appointments()).toHaveLength(1)
})
