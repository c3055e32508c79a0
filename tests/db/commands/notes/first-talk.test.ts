import { expect, test } from 'vitest'
import { correctNote } from '../../../../src/features/notes/commands/correct-note.server.ts'
import { noteContact } from '../../../../src/features/notes/commands/note-contact.server.ts'
import { asMember } from '../../../support/database-world.ts'
import { courseWorld, done } from '../episodes/course-world.ts'

const { made, send, rows } = courseWorld()

const contact = { kind: 'talk', happened_on: '2026-01-05', subject: 'Erstes Gespräch' }
const isDue = async () =>
  (await rows(`select 1 from app.work_item where case_id = $1 and kind = 'first_talk'`)).length > 0
const putDue = () =>
  asMember(made.copy, made.manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [made.built.ref])
    await client.query("select gate.put_work_item('first_talk', $1, '2026-01-15')", [made.built.caseId])
  })

test.each([
  ['a talk', { kind: 'talk' }, false],
  ['a home visit', { kind: 'home_visit' }, false],
  ['an accompaniment', { kind: 'accompaniment' }, false],
  ['a phone call', { kind: 'phone' }, true],
  ['a video call', { kind: 'video' }, true],
  ['an internal note', { kind: 'internal' }, true],
  ['a talk before the admission', { happened_on: '2025-12-30' }, true],
])('after %s the first talk is due: %s', async (_what, input, due) => {
  await putDue()
  expect(await send(noteContact, { ...contact, ...input })).toMatchObject(done)
  expect(await isDue()).toBe(due)
})

test('a correction that takes the only talk away puts it back; another talk keeps it done', async () => {
  await putDue()
  await send(noteContact, contact)
  const [note] = await rows<{ ref: string }>('select ref from app.case_note where case_id = $1')
  await send(correctNote, { ...contact, note: note!.ref, kind: 'phone' })
  expect(await isDue()).toBe(true)
  expect(
    await rows(`select due::text from app.work_item where case_id = $1 and kind = 'first_talk'`),
  ).toEqual([{ due: '2026-01-15' }])
  await send(noteContact, { ...contact, kind: 'home_visit' })
  expect(await isDue()).toBe(false)
})
