import type { Interpreter, NoteKind, NoteLevel } from '#domain/case-course/notes/note-kinds.ts'
import { hoursOf } from '#domain/case-course/notes/time-line.ts'
import { m } from '#platform/i18n/messages.ts'

const kinds: Record<NoteKind, () => string> = {
  talk: m.notes_kind_talk,
  phone: m.notes_kind_phone,
  video: m.notes_kind_video,
  home_visit: m.notes_kind_home_visit,
  accompaniment: m.notes_kind_accompaniment,
  message: m.notes_kind_message,
  letter: m.notes_kind_letter,
  office: m.notes_kind_office,
  internal: m.notes_kind_internal,
}

/** The name of a kind of contact. */
export const kindLabel = (kind: NoteKind): string => kinds[kind]()

const levels: Record<NoteLevel, () => string> = {
  team: m.notes_level_team,
  responsible: m.notes_level_responsible,
}

/** Who reads a note, in words. */
export const levelLabel = (level: NoteLevel): string => levels[level]()

const interpreted: Record<Interpreter, () => string> = {
  not_needed: m.notes_interpreter_not_needed,
  professional: m.notes_interpreter_professional,
  volunteer: m.notes_interpreter_volunteer,
  family: m.notes_interpreter_family,
  child: m.notes_interpreter_child,
  none: m.notes_interpreter_none,
}

/** Who interpreted, in words. */
export const interpreterLabel = (interpreter: Interpreter): string => interpreted[interpreter]()

/** Minutes as people say them: minutes alone below an hour. */
export function timeLabel(total: number): string {
  const { hours, minutes } = hoursOf(total)
  if (hours === 0) return m.notes_minutes_only({ minutes })
  return minutes === 0 ? m.notes_hours_only({ hours }) : m.notes_hours_and_minutes({ hours, minutes })
}

/** What is said after a note was saved; `followUps` counts the tasks made beside it. */
export const noteKept = ({ followUps }: Record<string, number>): string =>
  followUps ? m.notes_kept_with_follow_up() : m.notes_kept()
