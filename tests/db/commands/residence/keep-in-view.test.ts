import { expect, test } from 'vitest'
import { readCategories } from '#domain/residence/facts/read-categories.ts'
import { beginIntake } from '../../../../src/features/intake/commands/begin-intake.server.ts'
import { endWatch } from '../../../../src/features/residence/commands/end-watch.server.ts'
import { reopenCase } from '../../../../src/features/episodes/commands/reopen-case.server.ts'
import { reviewCase } from '../../../../src/features/episodes/commands/review-case.server.ts'
import { evaluatePathways } from '../../../../src/features/residence/index.ts'
import { intakeForm } from '../enquiries/intake-form.ts'
import { courseWorld, done } from '../episodes/course-world.ts'

const { made, send, rows, close, today } = courseWorld()

const review = () => send(reviewCase, { held_on: '2026-06-01', words: 'Passt.', next_on: '2099-01-01' })
const conceptSays = (watch: string) =>
  rows(
    `with told as (select set_config('session_replication_role', 'replica', true))
     update app.concept_version set content = jsonb_set(content, '{pathwayWatch}', to_jsonb($2::text)) from told where site_id = $1`,
    [made.world.a.id, watch],
  )
/** The orders of the case, the oldest first, and until when the task may open it. */
const orders = (caseId = made.built.caseId) =>
  rows<{ ended: boolean; until: string | null }>(
    `select w.ended_at is not null as ended,
       (select a.valid_until::date::text from app.case_access a where a.job_id = w.id and a.ended_at is null) as until
     from app.pathway_watch w where w.case_id = $1 order by w.started_at`,
    [caseId],
  )
const aYearOn = async () =>
  Temporal.PlainDate.from(await today())
    .add({ years: 1 })
    .toString()

let names = 0
const admit = async (more: Record<string, string> = {}) => {
  const answer = await made.program.send(made.manager, beginIntake, {
    family_name: ['Kowalczyk', 'Ndiaye', 'Petrenko', 'Öztürk', 'Vasquez', 'Lindqvist'][names++],
    ...intakeForm,
    ...more,
  })
  expect(answer).toMatchObject(done)
  const [newest] = await rows<{ case_id: string }>(
    'select case_id from app.case order by case_id desc limit 1',
    [],
  )
  return newest!.case_id
}

test('where the concept says so, a case is kept in view from its admission; elsewhere its lead orders it', async () => {
  await conceptSays('by_order')
  expect(await orders(await admit())).toEqual([])
  await conceptSays('every_case')
  expect(await orders(await admit())).toEqual([{ ended: false, until: await aYearOn() }])
})

test('the task reads the categories in which rules read, and no other', async () => {
  const [grant] = await rows<{ categories: string[]; write_categories: string[] }>(
    `select categories, write_categories from app.case_access where case_id = $1 and source_kind = 'job'`,
    [await admit()],
  )
  expect(grant!.write_categories).toEqual(['residence'])
  expect(grant!.categories.toSorted()).toEqual([...readCategories].toSorted())
})

test('a review of the plan keeps the case in view for another year; what the lead ended stays ended', async () => {
  expect(await review()).toMatchObject(done)
  expect(await orders()).toEqual([{ ended: false, until: await aYearOn() }])
  await rows(
    `update app.case_access set valid_until = now() + interval '1 day' where case_id = $1 and source_kind = 'job'`,
  )
  expect(await review()).toMatchObject(done)
  expect(await orders()).toEqual([{ ended: false, until: await aYearOn() }])
  expect(await send(endWatch, { deed: 'end' })).toMatchObject(done)
  expect(await review()).toMatchObject(done)
  expect(await orders()).toEqual([{ ended: true, until: null }])
})

test('the order ends with the case, and begins anew when the case is taken up again', async () => {
  await review()
  expect(await close()).toMatchObject(done)
  expect(await orders()).toEqual([{ ended: true, until: null }])
  const again = {
    on: '2026-11-25',
    reason: 'Neue Lage',
    step_code: 'first_talk',
    title: 'Gespräch',
    due: '1.12.2099',
  }
  expect(await send(reopenCase, again)).toMatchObject(done)
  expect(await orders()).toEqual([
    { ended: true, until: null },
    { ended: false, until: await aYearOn() },
  ])
})

test('a window that is in sight at the admission is due at once', async () => {
  const birthday27 = Temporal.PlainDate.from(await today()).add({ months: 3 })
  const caseId = await admit({
    birth_date: birthday27.subtract({ years: 27 }).toString(),
    residence_title: '17.a',
  })
  const due = () =>
    rows<{ due: string }>(
      `select due::text from app.work_item where case_id = $1 and kind = 'pathway_change'`,
      [caseId],
    )
  const seen = await rows<{ changes: { pathway: string }[] }>(
    'select changes from app.pathway_watch where case_id = $1',
    [caseId],
  )
  expect(seen[0]!.changes).toContainEqual(expect.objectContaining({ pathway: 'A25A-1', kind: 'window' }))
  expect(await due()).toEqual([{ due: await today() }])
})

test('under a concept that leaves it to the lead, a review carries nothing on', async () => {
  await review()
  await rows(
    `update app.case_access set valid_until = now() + interval '1 day' where case_id = $1 and source_kind = 'job'`,
  )
  const before = await orders()
  await conceptSays('by_order')
  await review()
  await conceptSays('every_case')
  expect(await orders()).toEqual(before)
})

test('that the task may open the case, and when that ended, stands in the log of the case', async () => {
  await review()
  await send(endWatch, { deed: 'end' })
  expect(
    await rows(
      `select action from app.audit_entry where case_id = $1 and action like 'job_grant%' order by recorded_at`,
    ),
  ).toEqual([{ action: 'job_grant.begun' }, { action: 'job_grant.ended' }])
})

test('a closed case whose order could not be ended is not opened by the task', async () => {
  await review()
  const looks = () =>
    rows(
      `select 1 from app.audit_entry where case_id = $1 and action = 'case.opened' and part = 'perspektiven'`,
    )
  await rows(`update app.pathway_watch set evaluated_on = evaluated_on - 1 where case_id = $1`)
  await rows(`update app.case set status = 'closed', phase = 'closed' where case_id = $1`)
  await evaluatePathways()
  await made.program.drain()
  expect(await looks()).toEqual([])
  await rows(`update app.case set status = 'open', phase = 'intake' where case_id = $1`)
  await evaluatePathways()
  await made.program.drain()
  expect(await looks()).toHaveLength(1)
})
