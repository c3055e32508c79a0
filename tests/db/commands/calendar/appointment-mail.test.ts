import { expect, test } from 'vitest'
import { cancelAppointment } from '../../../../src/features/calendar/commands/cancel-appointment.server.ts'
import { noteTold } from '../../../../src/features/calendar/commands/note-told.server.ts'
import { sendAppointmentMail } from '../../../../src/features/calendar/index.ts'
import { grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { asMember } from '../../../support/database-world.ts'
import { done, fieldsOf } from '../episodes/course-world.ts'
import { address, fileOf, mailWorld } from './mail-world.ts'

const { made, send, server, stored, reach, seen, invite, change, mails, due, jobGrants, wait } =
  await mailWorld()

test('an invitation arrives with a calendar file; change and cancellation follow under the same uid', async () => {
  expect(await invite()).toMatchObject(done)
  await made.program.drain()
  expect(await change({ time: '11' })).toMatchObject(done)
  await made.program.drain()
  expect(await send(cancelAppointment, await seen())).toMatchObject(done)
  await made.program.drain()
  const { uid } = await stored()
  expect(server.received.map(fileOf)).toEqual([
    { method: 'REQUEST', uid, sequence: 0, organizer: 'mailto:termine@kreis.example' },
    { method: 'REQUEST', uid, sequence: 1, organizer: 'mailto:termine@kreis.example' },
    { method: 'CANCEL', uid, sequence: 2, organizer: 'mailto:termine@kreis.example' },
  ])
  expect(server.received.map(({ to, parsed }) => [to, parsed.subject])).toEqual([
    [[address], 'Ihr Termin / Your appointment'],
    [[address], 'Ihr Termin hat sich geändert / Your appointment has changed'],
    [[address], 'Ihr Termin fällt aus / Your appointment is cancelled'],
  ])
  expect(server.received[1]!.parsed.text).toContain('Donnerstag, 10. Dezember 2026, 11:00 Uhr (45 Minuten)')
  expect(server.received[1]!.parsed.text).toContain('Ort: Markt 1, Raum 2')
  expect(await mails()).toMatchObject([
    { method: 'request', sequence: 0, state: 'sent' },
    { method: 'request', sequence: 1, state: 'sent' },
    { method: 'cancel', sequence: 2, state: 'sent' },
  ])
  expect(await jobGrants()).toEqual([])
})

test('no message says who it is about, what about, or who else comes', async () => {
  await invite()
  await made.program.drain()
  const [mail] = server.received
  const all = `${mail!.raw}\n${mail!.parsed.text}\n${mail!.parsed.attachments.map(({ content }) => content.toString()).join('\n')}`
  for (const word of [
    'Karimi',
    'Trennung',
    'Sorgerecht',
    'Weber',
    'Jugendamt',
    'Bescheid',
    'ATTENDEE',
    made.built.ref,
  ])
    expect(all).not.toContain(word)
})

test('asked twice, and the task run twice at once: one message', async () => {
  await invite()
  expect(await invite()).toMatchObject(done)
  await Promise.all([sendAppointmentMail(), sendAppointmentMail()])
  await made.program.drain()
  expect(server.received).toHaveLength(1)
})

test('killed between sending and noting it, it is sent once more under the same name', async () => {
  await invite()
  await made.program.drain()
  // What a crash before the answer was noted leaves: the row is being sent, and the grant stands.
  await asAdmin(made.copy, async (client) => {
    await client.query(
      "update app.appointment_mail set state = 'sending', settled_at = null where case_id = $1",
      [made.built.caseId],
    )
    await client.query(
      "update app.case_access set ended_at = null where case_id = $1 and source_kind = 'job'",
      [made.built.caseId],
    )
  })
  await sendAppointmentMail()
  expect(server.received).toHaveLength(1)
  await wait()
  await sendAppointmentMail()
  expect(server.received).toHaveLength(2)
  expect(new Set(server.received.map(({ parsed }) => parsed.messageId)).size).toBe(1)
})

test.each<[string, Record<string, unknown>, string]>([
  ['e-mail was called unsafe', { email_safety: 'not_safe' }, 'way_not_safe'],
  ['care is needed and nobody asked about e-mail', { safe_contact: 'nur vormittags' }, 'way_not_asked'],
  ['there is no address', { email: null }, 'no_address'],
])(
  'where %s nobody is invited, and nothing leaves that was ordered before',
  async (_words, columns, reason) => {
    await invite()
    await reach(columns)
    await made.program.drain()
    expect(server.received).toEqual([])
    expect(await mails()).toMatchObject([{ state: 'not_sent', reason }])
    expect(await due()).toHaveLength(1)
    expect(Object.keys(fieldsOf(await invite()))).toEqual(['invited'])
  },
)

test('whom no message reached is told in another way, once', async () => {
  await invite()
  await reach({ email: null })
  await made.program.drain()
  const [mail] = await mails()
  const told = () => send(noteTold, { mail: mail!.ref })
  expect(await told()).toMatchObject(done)
  expect(await due()).toEqual([])
  expect(await told()).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await mails()).toMatchObject([{ state: 'told', reason: 'no_address' }])
})

test('who is written to again after all is not told in another way as well', async () => {
  await invite()
  await reach({ email: null })
  await made.program.drain()
  expect(await due()).toHaveLength(1)
  await reach({ email: address })
  expect(await invite()).toMatchObject(done)
  await made.program.drain()
  expect(await mails()).toMatchObject([{ state: 'overtaken' }, { state: 'sent' }])
  expect(await due()).toEqual([])
})

test('an address that the server does not know is told to whose case it is, and not tried again', async () => {
  server.mood = 'no_such_address'
  await invite()
  await made.program.drain()
  expect(await mails()).toMatchObject([{ state: 'not_sent', reason: 'refused' }])
  expect(await due()).toHaveLength(1)
  server.mood = 'takes'
  await wait()
  await sendAppointmentMail()
  expect(server.received).toEqual([])
})

test.each(['busy', 'hangs_up'] as const)(
  'while the server %s everything waits, is told when it is late, and arrives once it is back',
  async (mood) => {
    server.mood = mood
    await invite()
    await made.program.drain()
    expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    expect(await due()).toEqual([])
    for (let times = 0; times < 4; times++) {
      await wait()
      await sendAppointmentMail()
    }
    expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 5 }])
    expect(await due()).toHaveLength(1)
    server.mood = 'takes'
    await wait()
    await sendAppointmentMail()
    expect(server.received).toHaveLength(1)
    expect(await due()).toEqual([])
  },
)

test('what still waits when an appointment is cancelled never leaves', async () => {
  server.mood = 'busy'
  await invite()
  await made.program.drain()
  await send(cancelAppointment, await seen())
  server.mood = 'takes'
  await wait()
  await sendAppointmentMail()
  expect(server.received).toEqual([])
  expect(await mails()).toMatchObject([{ state: 'overtaken' }])
  expect(await jobGrants()).toEqual([])
})

test('who takes part no longer is told that it is off, for them alone', async () => {
  await invite()
  await made.program.drain()
  await change({ persons: undefined })
  await made.program.drain()
  expect(server.received.map((mail) => fileOf(mail).method)).toEqual(['REQUEST', 'CANCEL'])
})

test('the task sees the address and the appointment, and nothing else of the case', async () => {
  server.mood = 'busy'
  await invite()
  expect(await jobGrants()).toEqual([
    { categories: ['identity', 'contact', 'appointment'], write_categories: ['appointment'] },
  ])
})

test('nobody lets a task see more than they see; a task opens no case that nobody asked for', async () => {
  const { newcomer } = made.world.a.members
  await grant(made.copy, made.built, newcomer, {
    categories: ['plan', 'appointment'],
    write: ['plan', 'appointment'],
  })
  expect(await invite({}, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  await asMember(made.copy, newcomer, async (client) => {
    await client.query("select gate.open_case($1, 'termine')", [made.built.ref])
    await expect(
      client.query(
        "select gate.let_job_open(gen_random_uuid(), '{contact}', '{}', now() + interval '1 day')",
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
  await asMember(made.copy, made.manager, (client) =>
    expect(client.query("select gate.open_case_as_job(gen_random_uuid(), 'mail')")).rejects.toMatchObject({
      code: '42501',
    }),
  )
})

test.each<[string, Record<string, unknown>]>([
  ['nobody chosen', { invited: undefined }],
  ['somebody who does not take part', { invited: '6f0c9dd1-54f9-4f39-8a01-0c5ff6d8ab11' }],
])('%s is refused at the field', async (_words, wrong) => {
  expect(Object.keys(fieldsOf(await invite(wrong)))).toEqual(['invited'])
  expect(await mails()).toEqual([])
})

test('one that has begun invites nobody any more; one that was changed meanwhile is shown', async () => {
  expect(await invite({ version: '9' })).toMatchObject({ refusal: { kind: 'conflict' } })
  await asAdmin(made.copy, (client) =>
    client.query("update app.appointment set starts_at = '2026-01-01T09:00:00Z' where case_id = $1", [
      made.built.caseId,
    ]),
  )
  expect(Object.keys(fieldsOf(await invite()))).toEqual(['invited'])
})
