import { isInPerson } from '#domain/case-course/notes/note-kinds.ts'
import type { CaseStory } from '../case-story.ts'
import { daysUntil, morningOf, plusDays } from '../days.ts'
import { type Chance, chanceFrom } from '../random.ts'
import type { Rows } from '../rows.ts'
import { confidential, firstTalk, inventedNotes, type InventedNote } from './note-words.ts'

/** Contacts are noted about every seven weeks; more often at the beginning. At most so many, so that loads stay small. */
const mostNotes = 7

/**
 * What was noted of an invented case: the first talk, contacts of several kinds from the admission until today, now and then
 * something that is meant for the responsible member alone, and corrections of a few.
 */
export function noteRows(made: CaseStory, today: string): Rows {
  // A source of chance of its own: with or without notes the people are the same.
  const chance = chanceFrom(Number.parseInt(made.ids.case.slice(-8), 16) + 11)
  const until = made.closed ?? today
  const days = contactDays(chance, made.opened, until)
  const rows = days.map((day, at) =>
    noteRow(chance, made, day, at === 0 ? firstTalk : chance.pick(inventedNotes), 'team'),
  )
  const last = days.at(-1)
  if (last && chance.number() < 0.25)
    rows.push(noteRow(chance, made, last, chance.pick(confidential), 'responsible'))
  const [first] = rows
  const corrected = first && chance.number() < 0.1 ? [correction(chance, first)] : []
  return { case_note: [...rows, ...corrected] }
}

function contactDays(chance: Chance, opened: string, until: string): string[] {
  const days: string[] = []
  let day = plusDays(opened, 1 + chance.below(10))
  while (day < until && days.length < mostNotes) {
    days.push(day)
    const passed = daysUntil(opened, day)
    day = plusDays(day, 12 + chance.days(passed < 60 ? 14 : 50))
  }
  return days
}

type Row = Record<string, unknown>

function noteRow(chance: Chance, made: CaseStory, day: string, note: InventedNote, level: string): Row {
  const id = chance.uuid()
  const inPerson = isInPerson(note.kind)
  const interpreted = inPerson || note.kind === 'phone' || note.kind === 'video'
  const interpreter = interpreted ? chance.pick(interpreters) : null
  return {
    site_id: made.site,
    case_id: made.ids.case,
    id,
    ref: chance.uuid(),
    first_id: id,
    supersedes: null,
    level,
    kind: note.kind,
    happened_on: day,
    happened_at: inPerson ? chance.pick(times) : null,
    place: note.place ?? '',
    minutes: note.kind === 'internal' ? null : chance.pick(note.minutes),
    person_ids: note.kind === 'office' || note.kind === 'internal' ? [] : [made.ids.person],
    organisation_id: null,
    others: note.others ?? '',
    interpreter,
    interpreter_language: interpreter === null || interpreter === 'not_needed' ? null : made.name.language,
    subject: note.subject,
    words: note.words,
    recorded_at: morningOf(chance.number() < 0.8 ? day : plusDays(day, 1)),
    recorded_by: made.responsible.id,
  }
}

/** The same note with its length told otherwise. */
const correction = (chance: Chance, first: Row): Row => ({
  ...first,
  id: chance.uuid(),
  ref: chance.uuid(),
  supersedes: first.id,
  minutes: 60,
  recorded_at: morningOf(plusDays(String(first.happened_on), 1)),
})

const times = ['09:00', '10:30', '13:15', '14:00', '15:30']
const interpreters = ['not_needed', 'not_needed', 'professional', 'volunteer', 'family', 'child', 'none']
