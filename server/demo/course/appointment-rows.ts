import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import { chanceFrom } from '../random.ts'
import { emailOf } from '../people/contact-columns.ts'
import type { Rows } from '../rows.ts'

const subjects = [
  'Plan gemeinsam durchgehen',
  'Wohngeldantrag ausfüllen',
  'Anmeldung zum Sprachkurs',
  'Termin beim Jobcenter vorbereiten',
  'Schulanmeldung besprechen',
]
const hours = ['08:30', '09:00', '10:30', '13:15']
const places = [
  ['office', 'Beratungsstelle, Raum 2'],
  ['office', 'Rathaus, Zimmer 114'],
  ['home', ''],
  ['phone', ''],
  ['elsewhere', 'Stadtbücherei'],
] as const

/**
 * Appointments of an invented case: one that lies behind, and in about half of the open cases one in the weeks to come,
 * which then is due on its day. Some were told of by e-mail; where that did not work it is due today.
 */
export function appointmentRows(made: CaseStory, today: string): Rows {
  // A source of chance of its own: with or without appointments the people are the same.
  const chance = chanceFrom(Number.parseInt(made.ids.case.slice(-8), 16) + 13)
  const row = (day: string, state: string) => {
    const [kind, place] = chance.pick(places)
    return {
      site_id: made.site,
      case_id: made.ids.case,
      id: chance.uuid(),
      ref: chance.uuid(),
      uid: chance.uuid(),
      sequence: state === 'cancelled' ? 1 : 0,
      state,
      subject: chance.pick(subjects),
      starts_at: Temporal.PlainDateTime.from(`${day}T${chance.pick(hours)}`)
        .toZonedDateTime('Europe/Berlin')
        .toInstant()
        .toString(),
      minutes: chance.pick([30, 45, 60]),
      place_kind: kind,
      place,
      person_ids: [made.ids.person],
      others: '',
      interpreter_needed: chance.number() < 0.3,
      note: '',
      version: state === 'planned' ? 1 : 2,
      recorded_at: morningOf(made.opened),
      updated_at: morningOf(state === 'planned' ? made.opened : day),
      recorded_by: made.responsible.id,
    }
  }
  const past = plusDays(made.opened, 3 + chance.below(20))
  const behind =
    past < (made.closed ?? today) ? [row(past, chance.pick(['held', 'held', 'no_show', 'cancelled']))] : []
  const day = plusDays(today, 1 + chance.below(28))
  const ahead = !made.closed && chance.number() < 0.5 ? [row(day, 'planned')] : []
  const mails =
    chance.number() < 0.4
      ? ahead.map((one) => mailRow(made, one, { id: chance.uuid(), ref: chance.uuid() }, today))
      : []
  const due = (kind: string, sourceId: string, on: string) => ({
    site_id: made.site,
    case_id: made.ids.case,
    assignee_id: made.responsible.id,
    kind,
    source_id: sourceId,
    due: on,
  })
  return {
    appointment: [...behind, ...ahead],
    appointment_mail: mails.map(({ settledOn: _day, ...mail }) => mail),
    work_item: [
      ...ahead.map(({ id }) => due('appointment', id, day)),
      ...mails
        .filter(({ state }) => state === 'not_sent')
        .map(({ id, settledOn }) => due('mail_unsent', id, settledOn)),
    ],
  }
}

/** What came of telling an appointment by e-mail: who has no address could not be told. */
function mailRow(
  made: CaseStory,
  appointment: { id: string },
  ids: { id: string; ref: string },
  today: string,
) {
  const hasAddress = emailOf(made.ids.case) !== null
  const on = plusDays(today, -1)
  const settledOn = on < made.opened ? made.opened : on
  return {
    site_id: made.site,
    case_id: made.ids.case,
    ...ids,
    appointment_id: appointment.id,
    person_id: made.ids.person,
    method: 'request',
    sequence: 0,
    state: hasAddress ? 'sent' : 'not_sent',
    reason: hasAddress ? null : 'no_address',
    next_try_at: morningOf(settledOn),
    recorded_at: morningOf(settledOn),
    settled_at: morningOf(settledOn),
    recorded_by: made.responsible.id,
    settledOn,
  }
}
