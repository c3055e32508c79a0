import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

/** A note of each level in a case, and that one of them was meant for others before. */
export async function insertNotes(client: pg.Client, member: Member, built: BuiltCase) {
  const ofCase = { site_id: member.site, case_id: built.caseId }
  const notes = ['team', 'responsible'].map((level) => {
    const id = randomUUID()
    return { id, first_id: id, ref: randomUUID(), level }
  })
  await insertRows(
    client,
    'case_note',
    notes.map((note) => ({
      ...ofCase,
      ...note,
      kind: 'talk',
      happened_on: '2026-01-05',
      place: '',
      person_ids: `{${built.personId}}`,
      others: '',
      subject: `A note for ${note.level}`,
      words: 'Some words',
      recorded_by: member.membership,
    })),
  )
  await insertRows(client, 'case_note_level', [
    {
      ...ofCase,
      id: randomUUID(),
      note_id: notes[1]!.id,
      from_level: 'team',
      to_level: 'responsible',
      reason: 'not for all',
      changed_by: member.membership,
    },
  ])
}
