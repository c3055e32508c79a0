import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Entered, inSite } from '#platform/db/in-site.server.ts'
import { type OpenCase, openCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import { changePhase } from '../../../../src/features/episodes/commands/change-phase.server.ts'
import { noteContact } from '../../../../src/features/notes/commands/note-contact.server.ts'
import { correctNote } from '../../../../src/features/notes/commands/correct-note.server.ts'
import {
  historyOfCase,
  type HistoryWanted,
} from '../../../../src/features/notes/data/history-reader.server.ts'
import { minutesOfCase } from '../../../../src/features/notes/data/note-reader.server.ts'
import { grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import type { Member } from '../../../support/database-world.ts'
import { insertAppointment } from '../calendar/appointment-rows.ts'
import { courseWorld } from '../episodes/course-world.ts'

const { made, send, rows } = courseWorld()

const everything: HistoryWanted = {
  kind: null,
  from: null,
  until: null,
  personIds: null,
  page: 1,
  perPage: 50,
}
/** Reads the case as its page does: inside the site, with the case opened. */
async function inCase<T>(
  member: Member,
  work: (trx: Trx, entered: Entered, openCase: OpenCase) => Promise<T>,
): Promise<T> {
  const answer = await inSite({ tokenHash: member.token, requestId: 'test' }, async (trx, entered) =>
    work(trx, entered, (await openCase(trx, made.built.ref, 'verlauf'))!),
  )
  return answer!
}
const read = (more: Partial<HistoryWanted> = {}, member: Member = made.manager) =>
  inCase(member, (trx, entered, { caseId }) =>
    historyOfCase(trx, entered, caseId, { ...everything, ...more }),
  )
const codes = async (more: Partial<HistoryWanted> = {}, member?: Member) =>
  (await read(more, member)).rows.map(({ source, on, code }) => `${on} ${source} ${code}`)

test('notes and what the program tells stand in the order of their days; a corrected note stands once', async () => {
  await send(noteContact, { kind: 'phone', happened_on: '2026-02-10', subject: 'A' })
  await send(noteContact, { kind: 'talk', happened_on: '2026-02-10', happened_at: '8:00', subject: 'B' })
  const [first] = await rows<{ ref: string }>('select ref from app.case_note where case_id = $1 order by id')
  await send(correctNote, { note: first!.ref, kind: 'letter', happened_on: '2026-02-12', subject: 'A' })
  await send(changePhase, { phase: 'planning', on: '2026-02-11' })
  await asAdmin(made.copy, (client) =>
    client.query(`update app.plan_step set status = 'finished', ended_on = '2026-01-20' where case_id = $1`, [
      made.built.caseId,
    ]),
  )
  expect(await codes()).toEqual([
    '2026-02-12 note letter',
    '2026-02-11 course open',
    '2026-02-10 note talk',
    '2026-01-20 step finished',
    '2026-01-01 course open',
  ])
  expect(await codes({ kind: 'program' })).toHaveLength(3)
  expect(await codes({ kind: 'talk' })).toEqual(['2026-02-10 note talk'])
  expect(await codes({ from: '2026-02-10', until: '2026-02-11' })).toHaveLength(2)
  expect(await codes({ personIds: [made.built.personId] })).toEqual(['2026-01-20 step finished'])
})

test('an appointment stands there once something became of it, for whoever may read appointments', async () => {
  const partner = made.world.a.members.partner
  await asAdmin(made.copy, (client) => insertAppointment(client, made.manager, made.built))
  expect(await codes()).toEqual(['2026-01-01 course open'])
  const become = (state: string) =>
    asAdmin(made.copy, (client) =>
      client.query('update app.appointment set state = $2 where case_id = $1', [made.built.caseId, state]),
    )
  for (const state of ['held', 'no_show', 'cancelled']) {
    await become(state)
    expect(await codes()).toEqual([`2026-02-01 appointment ${state}`, '2026-01-01 course open'])
  }
  expect(await codes({ kind: 'program', personIds: [made.built.personId] })).toEqual([
    '2026-02-01 appointment cancelled',
  ])
  await grant(made.copy, made.built, partner, { categories: ['note', 'plan'] })
  expect(await codes({}, partner)).toEqual(['2026-01-01 course open'])
})

test('whoever may read notes and not the plan sees notes alone', async () => {
  const partner = made.world.a.members.partner
  await send(noteContact, { kind: 'phone', happened_on: '2026-02-10', subject: 'A' })
  await send(noteContact, { kind: 'talk', happened_on: '2026-02-11', subject: 'B', level: 'responsible' })
  await grant(made.copy, made.built, partner, { categories: ['note'] })
  expect(await codes({}, partner)).toEqual(['2026-02-10 note phone'])
})

test('500 entries are read in pages, each entry once', async () => {
  const ofCase = { site_id: made.manager.site, case_id: made.built.caseId }
  await asAdmin(made.copy, (client) =>
    insertRows(
      client,
      'case_note',
      Array.from({ length: 500 }, (_, number) => {
        const id = randomUUID()
        return {
          ...ofCase,
          id,
          first_id: id,
          ref: randomUUID(),
          level: 'team',
          kind: 'phone',
          happened_on: `2026-0${1 + (number % 9)}-15`,
          minutes: 5,
          place: '',
          person_ids: '{}',
          others: '',
          subject: `Note ${number}`,
          words: '',
          recorded_at: '2026-01-05',
          recorded_by: made.manager.membership,
        }
      }),
    ),
  )
  const seen = new Set<string>()
  for (let page = 1; page <= 11; page++) {
    const { rows: found, total } = await read({ page })
    expect(total).toBe(501)
    expect(found.length).toBe(page === 11 ? 1 : 50)
    for (const { id } of found) seen.add(id)
  }
  expect(seen.size).toBe(501)
  expect((await read({ page: 12 })).rows).toEqual([])
})

test('minutes are summed for the case: each note in the version that stands, and only what may be read', async () => {
  const partner = made.world.a.members.partner
  await send(noteContact, { kind: 'phone', happened_on: '2026-02-10', subject: 'A', minutes: '10' })
  const [first] = await rows<{ ref: string }>('select ref from app.case_note where case_id = $1')
  await send(correctNote, {
    note: first!.ref,
    kind: 'phone',
    happened_on: '2026-02-10',
    subject: 'A',
    minutes: '30',
  })
  await send(noteContact, {
    kind: 'talk',
    happened_on: '2026-02-11',
    subject: 'B',
    minutes: '60',
    level: 'responsible',
  })
  await grant(made.copy, made.built, partner, { categories: ['note'] })
  const sum = (member: Member) =>
    inCase(member, (trx, entered, { caseId }) => minutesOfCase(trx, entered, caseId))
  expect([await sum(made.manager), await sum(partner)]).toEqual([90, 30])
})
