import { z } from 'zod'
import { decideLevelChange } from '#domain/case-course/notes/note-decisions.ts'
import { noteLevels } from '#domain/case-course/notes/note-kinds.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { versionsOfNote } from '../data/note-reader.server.ts'
import { changeLevel } from '../data/note-writer.server.ts'
import { leadsCase, mayNote, noteLeaders } from '../permissions.ts'

/** Says anew who may read a note, in all its versions, and why. */
export const changeNoteLevel = defineCaseCommand({
  name: 'case_note.change_level',
  roles: noteLeaders,
  input: z.strictObject({ note: reference(), level: choice(noteLevels), reason: requiredText(500) }),
  async handle({ trx, entered, openCase }, form) {
    const [note] = await versionsOfNote(trx, entered, openCase.caseId, form.note)
    if (!note) return refuse({ kind: 'unseen' })
    if (!mayNote(openCase)) return refuse({ kind: 'forbidden' })
    const decided = decideLevelChange(note.level, form.level, { leads: leadsCase(openCase) })
    if (!decided.ok && decided.refusal === 'not_leading') return refuse({ kind: 'forbidden' })
    if (!decided.ok || !(await changeLevel(trx, note.firstId, form.level, form.reason)))
      return refuse({ kind: 'invalid', fields: { level: m.notes_same_level() } })
    return ok({
      location: `/faelle/${openCase.ref}/verlauf/${note.ref}`,
      audit: {
        action: 'case_note.level_changed',
        objectId: note.firstId,
        detail: { from: note.level, to: form.level },
      },
    })
  },
})
