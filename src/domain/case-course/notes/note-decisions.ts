import type { Result } from '../../kernel/result.ts'
import type { Interpreter, NoteLevel } from './note-kinds.ts'

const refused = <Problem extends string>(refusal: Problem) => ({ ok: false, refusal }) as const

/** What somebody may do with notes of a case: who asks, and whether the case is theirs or their deputy's to lead. */
export type NoteWriter = { membershipId: string; leads: boolean }

/** Whether a level may be chosen: nobody writes what they could not read afterwards. */
export const mayChooseLevel = (level: NoteLevel, { leads }: Pick<NoteWriter, 'leads'>): boolean =>
  level === 'team' || leads

/** A language says into which was interpreted; where nobody was needed or nothing was said about it there is none. */
export const languageFits = (interpreter: Interpreter | null, language: string | null): boolean =>
  language === null || (interpreter !== null && interpreter !== 'not_needed')

/** Why a note is not corrected; the caller puts it into words. */
export type CorrectionProblem = 'not_author' | 'corrected_meanwhile'

/**
 * Decides whether a note may be followed by a corrected one: by its author or by whoever leads the case, and only where
 * nobody was faster.
 */
export function decideCorrection(
  note: { recordedBy: string; isCurrent: boolean },
  writer: NoteWriter,
): Result<null, CorrectionProblem> {
  if (note.recordedBy !== writer.membershipId && !writer.leads) return refused('not_author')
  return note.isCurrent ? { ok: true, value: null } : refused('corrected_meanwhile')
}

/** Decides whether a note gets other readers: only whoever leads the case says so, and only where it changes something. */
export function decideLevelChange(
  from: NoteLevel,
  to: NoteLevel,
  writer: Pick<NoteWriter, 'leads'>,
): Result<null, 'not_leading' | 'same_level'> {
  if (!writer.leads) return refused('not_leading')
  return from === to ? refused('same_level') : { ok: true, value: null }
}
