import { expect, test } from 'vitest'
import { changePhase } from '../../../../src/features/episodes/commands/change-phase.server.ts'
import { closeCase } from '../../../../src/features/episodes/commands/close-case.server.ts'
import { pauseCase } from '../../../../src/features/episodes/commands/pause-case.server.ts'
import { resumeCase } from '../../../../src/features/episodes/commands/resume-case.server.ts'
import { reviewCase } from '../../../../src/features/episodes/commands/review-case.server.ts'
import { closing, courseWorld, done, fieldsOf } from './course-world.ts'

const { made, send, rows } = courseWorld()

test('each change of the phase is a row with its day; the case, its line and the log agree', async () => {
  expect(await send(changePhase, { phase: 'planning', on: '2026-02-01' })).toMatchObject(done)
  expect(
    await send(changePhase, { phase: 'assessment', on: '2026-03-01', reason: 'Neue Lage' }),
  ).toMatchObject(done)
  expect(
    await rows('select phase, since::text, reason from app.case_course where case_id = $1 order by since'),
  ).toEqual([
    { phase: 'intake', since: '2026-01-01', reason: '' },
    { phase: 'planning', since: '2026-02-01', reason: '' },
    { phase: 'assessment', since: '2026-03-01', reason: 'Neue Lage' },
  ])
  expect(await rows('select distinct phase from app.case_list where case_id = $1')).toEqual([
    { phase: 'assessment' },
  ])
  expect(
    await rows(
      `select detail from app.audit_entry where case_id = $1 and action = 'case.phase_changed' order by id`,
    ),
  ).toEqual([
    { detail: { from: 'intake', to: 'planning' } },
    { detail: { from: 'planning', to: 'assessment' } },
  ])
})

test.each([
  ['the same phase', { phase: 'intake', on: '2026-02-01' }, 'phase'],
  ['a day before the last change', { phase: 'planning', on: '2025-12-31' }, 'on'],
  ['31.02.', { phase: 'planning', on: '31.02.2026' }, 'on'],
  ['a phase nobody knows', { phase: 'paused', on: '2026-02-01' }, 'phase'],
  ['5,000 characters', { phase: 'planning', on: '2026-02-01', reason: 'x'.repeat(5000) }, 'reason'],
])('%s is refused at its field and nothing is stored', async (_what, input, field) => {
  expect(Object.keys(fieldsOf(await send(changePhase, input)) as object)).toEqual([field])
  expect(await rows('select 1 from app.case_course where case_id = $1')).toHaveLength(1)
})

test('a phase that lasts longer than the site expects is due; whoever goes on to another has talked', async () => {
  const due = () =>
    rows(
      `select kind, due::text from app.work_item where case_id = $1 and kind in ('phase_length', 'first_talk') order by kind`,
    )
  await send(changePhase, { phase: 'planning', on: '2026-02-01' })
  expect(await due()).toEqual([{ kind: 'phase_length', due: '2026-03-03' }])
  await send(changePhase, { phase: 'linking', on: '2026-02-10' })
  expect(await due()).toEqual([{ kind: 'phase_length', due: '2026-06-10' }])
})

test('a case that rests has a day to wake up, on which it is due; resumed it goes on in its phase', async () => {
  await send(changePhase, { phase: 'linking', on: '2026-02-01' })
  expect(
    Object.keys(fieldsOf(await send(pauseCase, { wake_up_on: '2026-02-03', reason: 'Kur' })) as object),
  ).toEqual(['wake_up_on'])
  expect(
    Object.keys(fieldsOf(await send(pauseCase, { wake_up_on: '2099-02-03', reason: '' })) as object),
  ).toEqual(['reason'])
  expect(await send(pauseCase, { wake_up_on: '2099-02-03', reason: 'Kur' })).toMatchObject(done)
  const due = () =>
    rows(
      `select kind, due::text from app.work_item where case_id = $1 and kind in ('wake_up', 'phase_length')`,
    )
  expect(await due()).toEqual([{ kind: 'wake_up', due: '2099-02-03' }])
  // Twice is a conflict, not a second pause.
  expect(await send(pauseCase, { wake_up_on: '2099-02-04', reason: 'Kur' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await send(resumeCase, {})).toMatchObject(done)
  // From here the phase has its usual length anew.
  expect(await due()).toMatchObject([{ kind: 'phase_length' }])
  expect(await rows('select status, phase, wake_up_on from app.case where case_id = $1')).toEqual([
    { status: 'open', phase: 'linking', wake_up_on: null },
  ])
})

test('a review says what came of it and when the next one is', async () => {
  expect(
    await send(reviewCase, { held_on: '2026-06-01', words: 'Passt.', next_on: '2099-01-01' }),
  ).toMatchObject(done)
  expect(await rows(`select due::text from app.work_item where case_id = $1 and kind = 'review'`)).toEqual([
    { due: '2099-01-01' },
  ])
  expect(await send(reviewCase, { held_on: '2026-07-01', words: 'Passt.', next_on: '' })).toMatchObject(done)
  expect(await rows(`select 1 from app.work_item where case_id = $1 and kind = 'review'`)).toEqual([])
})

test('nobody else closes, moves or takes up a case: other case managers, other sites, other roles', async () => {
  const { colleague, coordinator } = {
    colleague: made.world.a.members.colleague,
    coordinator: made.world.a.members.coordinator,
  }
  for (const member of [colleague!, made.world.b.members.manager])
    for (const [command, input] of [
      [changePhase, { phase: 'planning', on: '2026-02-01' }],
      [pauseCase, { wake_up_on: '2099-01-01', reason: 'x' }],
      [closeCase, closing],
    ] as const)
      expect(await send(command as never, input, member)).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await send(changePhase, { phase: 'planning', on: '2026-02-01' }, coordinator!)).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
  expect(await rows('select 1 from app.case_course where case_id = $1')).toHaveLength(1)
})
