import { z } from 'zod'
import { decideCorrection } from '#domain/case-course/notes/note-decisions.ts'
import { isInPerson } from '#domain/case-course/notes/note-kinds.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { versionsOfNote } from '../data/note-reader.server.ts'
import { insertNote } from '../data/note-writer.server.ts'
import { noteContent, noteFields } from '../note-input.server.ts'
import { leadsCase, mayNote, noteAuthors } from '../permissions.ts'

/** Lets a corrected note follow the one that stands; the earlier one stays readable behind it. */
export const correctNote = defineCaseCommand({
  name: 'case_note.correct',
  roles: noteAuthors,
  input: z.strictObject({ note: reference(), ...noteFields }),
  async handle({ trx, entered, openCase }, form) {
    const { caseId } = openCase
    const versions = await versionsOfNote(trx, entered, caseId, form.note)
    const seen = versions.find(({ ref }) => ref === form.note)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayNote(openCase)) return refuse({ kind: 'forbidden' })
    const decided = decideCorrection(
      { recordedBy: seen.recordedBy, isCurrent: seen === versions[0] },
      { membershipId: entered.membershipId, leads: leadsCase(openCase) },
    )
    if (!decided.ok && decided.refusal === 'not_author') return refuse({ kind: 'forbidden' })
    if (!decided.ok)
      return refuse({
        kind: 'conflict',
        message: m.notes_corrected_meanwhile(),
        differences: [
          { field: m.notes_subject(), mine: form.subject, theirs: versions[0]!.subject },
          { field: m.notes_words(), mine: form.words, theirs: versions[0]!.words },
        ],
        version: openCase.version,
      })
    const content = await noteContent(trx, entered, form, seen.personIds)
    if (!content.ok) return content
    const { id, ref } = await insertNote(
      trx,
      entered,
      { caseId, level: seen.level, follows: seen },
      content.value,
    )
    return ok({
      location: `/faelle/${openCase.ref}/verlauf/${ref}`,
      audit: { action: 'case_note.corrected', objectId: id },
      events: [
        {
          kind: 'ContactNoted',
          caseId,
          subjectId: id,
          on: form.happened_on,
          inPerson: isInPerson(form.kind),
          corrects: true,
        },
      ],
    })
  },
})
