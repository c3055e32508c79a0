import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { phaseLabel } from '#features/cases/view.ts'
import { labelsOf } from '#features/reference/index.ts'
import type { HistoryRow } from '../data/history-reader.server.ts'
import { notesById } from '../data/note-reader.server.ts'
import { type NoteShown, notePresenter } from './note.server.ts'

/** What a line of the timeline shows: a note in full, or one sentence that the program tells. */
export type HistoryEntry = { id: string; on: string } & (
  | { note: NoteShown; told: null }
  | { note: null; told: string }
)

/** Lines of the timeline in words; a note that was read as a line is there in full. */
export async function presentHistory(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  rows: readonly HistoryRow[],
): Promise<HistoryEntry[]> {
  const ids = rows.flatMap(({ source, id }) => (source === 'note' ? [id] : []))
  const [notes, present, rechtskreis] = await Promise.all([
    notesById(trx, entered, openCase.caseId, ids),
    notePresenter(trx, entered),
    labelsOf('rechtskreise'),
  ])
  return rows.map((row, at) => {
    const note = notes.get(row.id)
    if (note) return { id: note.ref, on: row.on, note: present(note), told: null }
    return { id: row.ref ?? `stand-${at + 1}`, on: row.on, note: null, told: tell(row, rechtskreis) }
  })
}

const steps: Record<string, (told: { step: string }) => string> = {
  finished: m.notes_told_step_finished,
  failed: m.notes_told_step_failed,
  skipped: m.notes_told_step_skipped,
}

const appointments: Record<string, (told: { subject: string }) => string> = {
  held: m.notes_told_appointment_held,
  no_show: m.notes_told_appointment_no_show,
  cancelled: m.notes_told_appointment_cancelled,
}

function tell(row: HistoryRow, rechtskreis: (code: string) => string): string {
  if (row.source === 'course') return courseWords(row)
  if (row.source === 'step') return steps[row.code]!({ step: row.words ?? '' })
  if (row.source === 'appointment') return appointments[row.code]!({ subject: row.words ?? '' })
  const change = [row.fromCode, row.toCode].flatMap((code) => (code ? [rechtskreis(code)] : [])).join(' → ')
  return m.notes_told_transition({ change })
}

function courseWords({ code, words }: HistoryRow): string {
  if (code === 'paused') return m.notes_told_paused()
  return code === 'closed' ? m.notes_told_closed() : m.notes_told_phase({ phase: phaseLabel(words ?? '') })
}
