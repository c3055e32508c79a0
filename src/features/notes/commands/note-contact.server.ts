import { z } from 'zod'
import { mayChooseLevel } from '#domain/case-course/notes/note-decisions.ts'
import { isInPerson, noteLevels } from '#domain/case-course/notes/note-kinds.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertNote } from '../data/note-writer.server.ts'
import { followUpFields, wantedFollowUp } from '../follow-up-input.server.ts'
import { noteContent, noteFields } from '../note-input.server.ts'
import { leadsCase, mayNote, noteAuthors } from '../permissions.ts'

/** Writes down a contact or a note in a case; a day to come back to it makes a task in the same transaction. */
export const noteContact = defineCaseCommand({
  name: 'case_note.add',
  roles: noteAuthors,
  input: z.strictObject({
    ...noteFields,
    ...followUpFields,
    level: choice(noteLevels).default('team'),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!mayNote(openCase)) return refuse({ kind: 'forbidden' })
    if (!mayChooseLevel(form.level, { leads: leadsCase(openCase) }))
      return refuse({ kind: 'invalid', fields: { level: m.notes_level_not_yours() } })
    const followUp = wantedFollowUp(form, { openCase, role: entered.role })
    if (!followUp.ok) return followUp
    const content = await noteContent(trx, entered, form)
    if (!content.ok) return content
    const { caseId } = openCase
    const { id, ref } = await insertNote(
      trx,
      entered,
      { caseId, level: form.level, follows: null },
      content.value,
    )
    return ok({
      location: `/faelle/${openCase.ref}/verlauf#${ref}`,
      audit: { action: 'case_note.added', objectId: id, detail: { kind: form.kind, level: form.level } },
      events: [
        {
          kind: 'ContactNoted',
          caseId,
          subjectId: id,
          on: form.happened_on,
          inPerson: isInPerson(form.kind),
          corrects: false,
        },
        ...(followUp.value ? [followUp.value(id)] : []),
      ],
      counts: { followUps: followUp.value ? 1 : 0 },
    })
  },
})
