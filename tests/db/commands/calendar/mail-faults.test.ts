import { expect, test } from 'vitest'
import { cancelAppointment } from '../../../../src/features/calendar/commands/cancel-appointment.server.ts'
import { sendAppointmentMail } from '../../../../src/features/calendar/index.ts'
import { beginCase } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { addNamed } from '../../households/people.ts'
import { done, fieldsOf } from '../episodes/course-world.ts'
import { address, fileOf, mailWorld } from './mail-world.ts'

const { made, send, close, server, seen, invite, change, mails, due, jobGrants, wait } = await mailWorld()

test('what the file of a merged person warns of holds, for who invites and for the task', async () => {
  await invite()
  // The same human, taken in a second time, in a case of its own.
  const other = await beginCase(made.copy, made.manager, 'Karimi')
  await asAdmin(made.copy, (client) =>
    client.query('update app.person set merged_into = $1 where person_id = $2', [
      made.built.personId,
      other.personId,
    ]),
  )
  await asAdmin(made.copy, (client) =>
    client.query(
      `insert into app.person_contact (site_id, person_id, email, email_safety) values ($1, $2, 'andere@familie.example', 'not_safe')
       on conflict (site_id, person_id) do update set email = excluded.email, email_safety = excluded.email_safety`,
      [made.manager.site, other.personId],
    ),
  )
  await made.program.drain()
  expect(server.received).toEqual([])
  expect(await mails()).toMatchObject([{ state: 'not_sent', reason: 'way_not_safe' }])
  expect(Object.keys(fieldsOf(await invite()))).toEqual(['invited'])
})

test('two who take part and turn out to be one are told as one', async () => {
  const other = await addNamed(made.copy, made.manager, made.built, 'Karimi', 'Laila')
  await asAdmin(made.copy, (client) =>
    client.query(
      `insert into app.person_contact (site_id, person_id, email) values ($1, $2, 'andere@familie.example')
       on conflict (site_id, person_id) do update set email = excluded.email`,
      [made.manager.site, other.personId],
    ),
  )
  expect(await change({ persons: [made.built.personRef, other.personRef] })).toMatchObject(done)
  expect(await invite({ invited: other.personRef })).toMatchObject(done)
  await made.program.drain()
  await asAdmin(made.copy, (client) =>
    client.query('update app.person set merged_into = $1 where person_id = $2', [
      made.built.personId,
      other.personId,
    ]),
  )
  expect(await change({ time: '12' })).toMatchObject(done)
  await made.program.drain()
  expect(server.received.map((mail) => [fileOf(mail).method, mail.to])).toEqual([
    ['REQUEST', ['andere@familie.example']],
    ['REQUEST', [address]],
  ])
})

test('with no mail server any more a change is due at once to be told in another way', async () => {
  await invite()
  await made.program.drain()
  const { config } = await import('#platform/config.server.ts')
  const set = { ...config() }
  Object.assign(config(), { NAHTLOS_SMTP_URL: undefined, NAHTLOS_MAIL_FROM: undefined })
  try {
    expect(await change({ time: '12' })).toMatchObject(done)
  } finally {
    Object.assign(config(), set)
  }
  expect(await mails()).toMatchObject([{ state: 'sent' }, { state: 'not_sent', reason: 'not_possible' }])
  expect(await due()).toHaveLength(1)
  expect(await jobGrants()).toEqual([])
})

test('nothing leaves for an appointment that has begun, whatever the server did meanwhile', async () => {
  server.mood = 'busy'
  await invite()
  await made.program.drain()
  await asAdmin(made.copy, (client) =>
    client.query("update app.appointment set starts_at = now() - interval '1 hour' where case_id = $1", [
      made.built.caseId,
    ]),
  )
  server.mood = 'takes'
  await wait()
  await sendAppointmentMail()
  expect(server.received).toEqual([])
  expect(await mails()).toMatchObject([{ state: 'not_sent', reason: 'unreachable' }])
})

test('a message that is on its way counts as one that arrived: who comes no more is told so', async () => {
  await invite()
  await asAdmin(made.copy, (client) =>
    client.query("update app.appointment_mail set state = 'sending' where case_id = $1", [made.built.caseId]),
  )
  await change({ persons: undefined })
  await wait()
  await sendAppointmentMail()
  expect(server.received.map((mail) => fileOf(mail).method)).toEqual(['CANCEL'])
  expect(await mails()).toMatchObject([{ state: 'overtaken' }, { method: 'cancel', state: 'sent' }])
})

test('two who invite at once: one message', async () => {
  await Promise.all([invite(), invite()])
  await made.program.drain()
  expect(server.received).toHaveLength(1)
})

test('a sender that the server does not like is no word about the address', async () => {
  server.mood = 'sender_refused'
  await invite()
  await made.program.drain()
  expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 1 }])
})

test('a case is not closed over an appointment to come', async () => {
  const answer = await close()
  expect(JSON.stringify(answer)).toContain('Sagen Sie zuerst ab, was noch kommt (1)')
  await send(cancelAppointment, await seen())
  expect(await close()).toMatchObject(done)
})
