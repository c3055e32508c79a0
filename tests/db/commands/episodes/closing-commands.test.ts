import { expect, test } from 'vitest'
import { changePhase } from '../../../../src/features/episodes/commands/change-phase.server.ts'
import { closeCase } from '../../../../src/features/episodes/commands/close-case.server.ts'
import { noteFollowUp } from '../../../../src/features/episodes/commands/note-follow-up.server.ts'
import { reopenCase } from '../../../../src/features/episodes/commands/reopen-case.server.ts'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { closing, courseWorld, done, fieldsOf } from './course-world.ts'

const { made, send, rows, close, today } = courseWorld()

test('open steps and open transitions stand in the way of closing, all named at once; nothing is stored', async () => {
  await send(recordTransition, { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '2026-03-10' })
  const refused = fieldsOf(await send(closeCase, closing)) as Record<string, string>
  expect(refused._form).toContain('Talk')
  expect(refused._form).toContain('Übergang')
  expect(await rows(`select status from app.plan_step where case_id = $1`)).toEqual([{ status: 'planned' }])
  expect(await rows('select status from app.case where case_id = $1')).toEqual([{ status: 'open' }])
})

test('a case is closed together with its last step: episode, course, chain, facts and lists agree', async () => {
  await send(changePhase, { phase: 'monitoring', on: '2026-11-01' })
  expect(await close()).toMatchObject(done)
  expect(await rows('select status, phase from app.case where case_id = $1')).toEqual([
    { status: 'closed', phase: 'closed' },
  ])
  expect(
    await rows(
      'select closed_on::text, closing_reason, closing_reason_local from app.episode where case_id = $1',
    ),
  ).toEqual([
    { closed_on: '2026-11-20', closing_reason: 'goals_reached', closing_reason_local: 'goals_reached' },
  ])
  expect(await rows('select status, ended_on::text from app.plan_step where case_id = $1')).toEqual([
    { status: 'finished', ended_on: '2026-11-20' },
  ])
  expect(
    await rows(`select f.kind, f.reference_month::text, f.opened_month::text, f.closing_reason, f.age_group, f.persons, f.steps_finished, f.transitions
      from app.case_fact f join app.episode e on e.id = f.episode_id where e.case_id = $1`),
  ).toEqual([
    {
      kind: 'closing',
      reference_month: '2026-11-01',
      opened_month: '2026-01-01',
      closing_reason: 'goals_reached',
      age_group: '27_to_64',
      persons: 1,
      steps_finished: 1,
      transitions: 0,
    },
  ])
  expect(await rows('select distinct status from app.case_list where case_id = $1')).toEqual([
    { status: 'closed' },
  ])
  expect(await rows('select kind, due::text from app.work_item where case_id = $1')).toEqual([
    { kind: 'follow_up', due: '2027-05-19' },
  ])
})

test('what the statistics keep names nobody and can be read by no page of the service', async () => {
  await close()
  const [fact] = await rows<Record<string, unknown>>(
    'select f.* from app.case_fact f join app.episode e on e.id = f.episode_id where e.case_id = $1',
  )
  const kept = JSON.stringify(fact)
  for (const never of [
    made.built.caseId,
    made.built.personId,
    made.built.ref,
    made.built.personRef,
    'Karimi',
    made.manager.membership,
  ])
    expect(kept).not.toContain(never)
  expect(
    await rows(`select has_table_privilege('nahtlos_app', 'app.case_fact', 'select') as may`, []),
  ).toEqual([{ may: false }])
})

test('a change of the plan of a closed case is a conflict, not a silent nothing', async () => {
  await close()
  const step = {
    step_code: 'first_talk',
    title: 'Noch ein Gespräch',
    due: '2099-01-01',
    organisation: '',
    note: '',
  }
  expect(await send(addStep, step)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await send(changePhase, { phase: 'planning', on: '2026-11-21' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await close()).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await rows('select 1 from app.plan_step where case_id = $1')).toHaveLength(1)
})

test('how it went on is asked once per episode', async () => {
  expect(await send(noteFollowUp, { on: await today(), outcome: 'stable' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  await close()
  expect(
    Object.keys(fieldsOf(await send(noteFollowUp, { on: '2026-11-19', outcome: 'stable' })) as object),
  ).toEqual(['on'])
  expect(
    await send(noteFollowUp, { on: await today(), outcome: 'needs_help', words: 'Trennung' }),
  ).toMatchObject(done)
  expect(await send(noteFollowUp, { on: await today(), outcome: 'stable' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await rows('select outcome from app.case_follow_up where case_id = $1')).toEqual([
    { outcome: 'needs_help' },
  ])
})

test('a closed case is taken up again as a new episode with a plan of its own; the earlier one stays as it was', async () => {
  const again = {
    on: await today(),
    reason: 'Trennung',
    step_code: 'first_talk',
    title: 'Neues Gespräch',
    due: '2099-01-01',
    organisation: '',
    note: '',
  }
  expect(await send(reopenCase, again)).toMatchObject({ refusal: { kind: 'conflict' } })
  await close()
  expect(Object.keys(fieldsOf(await send(reopenCase, { ...again, reason: '' })) as object)).toEqual([
    'reason',
  ])
  expect(await send(reopenCase, again)).toMatchObject(done)
  expect(await rows('select status, phase from app.case where case_id = $1')).toEqual([
    { status: 'open', phase: 'intake' },
  ])
  expect(await rows('select closed_on::text from app.episode where case_id = $1 order by opened_on')).toEqual(
    [{ closed_on: '2026-11-20' }, { closed_on: null }],
  )
  expect(
    await rows(`select s.title, s.status from app.plan_step s join app.plan p on p.id = s.plan_id join app.episode e on e.id = p.episode_id
      where s.case_id = $1 order by e.opened_on`),
  ).toEqual([
    { title: 'Talk', status: 'finished' },
    { title: 'Neues Gespräch', status: 'planned' },
  ])
  expect(await rows(`select kind from app.work_item where case_id = $1 order by kind`)).toContainEqual({
    kind: 'step_due',
  })
  // A further step goes into the new plan.
  expect(await send(addStep, { ...again, reason: undefined, on: undefined, title: 'Zweites' })).toMatchObject(
    { ok: false },
  )
  const { on: _on, reason: _reason, ...step } = again
  expect(await send(addStep, { ...step, title: 'Zweites' })).toMatchObject(done)
  expect(
    await rows(`select e.closed_on from app.plan_step s join app.plan p on p.id = s.plan_id join app.episode e on e.id = p.episode_id
      where s.case_id = $1 and s.title = 'Zweites'`),
  ).toEqual([{ closed_on: null }])
})
