import ICAL from 'ical.js'
import { afterAll, beforeEach, expect } from 'vitest'
import { changeAppointment } from '../../../../src/features/calendar/commands/change-appointment.server.ts'
import { inviteByMail } from '../../../../src/features/calendar/commands/invite-by-mail.server.ts'
import { makeAppointment } from '../../../../src/features/calendar/commands/make-appointment.server.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { mailServer, type ReceivedMail } from '../../../support/peers/mail-server.ts'
import { courseWorld, done } from '../episodes/course-world.ts'

export const address = 'post@familie.example'

const talk = {
  subject: 'Trennung: Beratung zum Sorgerecht',
  day: '10.12.2026',
  time: '9.30',
  minutes: '45',
  place_kind: 'office',
  place: 'Markt 1, Raum 2',
  others: 'Frau Weber, Jugendamt',
  note: 'Bescheid mitbringen',
}

type Appointment = { ref: string; uid: string; version: number }
type Mail = {
  ref: string
  method: string
  sequence: number
  state: string
  reason: string | null
  attempts: number
}

/** Before each test an appointment of somebody who can be reached by e-mail, beside a mail server of its own. */
export async function mailWorld() {
  const server = await mailServer()
  process.env.NAHTLOS_SMTP_URL = server.url
  process.env.NAHTLOS_MAIL_FROM = 'termine@kreis.example'
  afterAll(() => server.stop())
  const world = courseWorld()
  const { made, send, rows } = world

  const stored = async () =>
    (
      await rows<Appointment>(
        'select ref, uid, version from app.appointment where case_id = $1 order by id desc',
      )
    )[0]!
  /** Says anew how the person is reached, by columns of the table. */
  const reach = (columns: Record<string, unknown>) =>
    asAdmin(made.copy, (client) =>
      client.query(
        `update app.person_contact set ${Object.keys(columns)
          .map((name, at) => `${name} = $${at + 2}`)
          .join(', ')} where person_id = $1`,
        [made.built.personId, ...Object.values(columns)],
      ),
    )
  beforeEach(async () => {
    // What the test before left on its way is none of this one.
    await asAdmin(made.copy, (client) =>
      client.query(
        "update app.appointment_mail set state = 'overtaken', settled_at = now() where state in ('waiting', 'sending')",
      ),
    )
    server.mood = 'takes'
    server.received.length = 0
    await reach({ email: address, safe_contact: null, email_safety: 'not_asked' })
    expect(await send(makeAppointment, { ...talk, persons: made.built.personRef })).toMatchObject(done)
  })
  const seen = async () => {
    const { ref, version } = await stored()
    return { appointment: ref, version: String(version) }
  }
  return {
    ...world,
    server,
    stored,
    reach,
    seen,
    invite: async (more: Record<string, unknown> = {}, member = made.manager) =>
      send(inviteByMail, { ...(await seen()), invited: made.built.personRef, ...more }, member),
    change: async (more: Record<string, unknown> = {}) =>
      send(changeAppointment, { ...talk, persons: made.built.personRef, ...(await seen()), ...more }),
    mails: () =>
      rows<Mail>(
        'select ref, method, sequence, state, reason, attempts from app.appointment_mail where case_id = $1 order by id',
      ),
    due: () => rows("select kind from app.work_item where case_id = $1 and kind = 'mail_unsent'"),
    jobGrants: () =>
      rows(
        "select categories, write_categories from app.case_access where case_id = $1 and source_kind = 'job' and ended_at is null",
      ),
    /** Time goes by: what waits for another try is due. */
    wait: () =>
      asAdmin(made.copy, (client) =>
        client.query("update app.appointment_mail set next_try_at = next_try_at - interval '2 hours'"),
      ),
  }
}

/** What a calendar program reads in the file that came with a message. */
export function fileOf({ parsed }: ReceivedMail) {
  const file = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar')!
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString()))
  const entry = calendar.getFirstSubcomponent('vevent')!
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: entry.getFirstPropertyValue('uid'),
    sequence: entry.getFirstPropertyValue('sequence'),
    organizer: entry.getFirstPropertyValue('organizer'),
  }
}
