import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import { moveStep } from '../../../../src/features/plan/commands/move-step.server.ts'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let manager: Member
let built: BuiltCase
let program: ReturnType<typeof programOn>
beforeAll(async () => {
  copy = await freshDatabase()
  manager = (await buildWorld(copy)).a.members.manager
  program = programOn(copy)
  built = await beginCase(copy, manager, 'Amiri')
})
afterAll(() => copy.drop())

const rowsOf = <Row>(sql: string) =>
  asAdmin(copy, async (client) => (await client.query(sql, [built.caseId])).rows as Row[])
const add = async (title: string) => {
  const step = { step_code: 'other', title, due: '2099-02-01', organisation: '', note: '' }
  expect(await program.send(manager, addStep, step, { caseRef: built.ref })).toMatchObject({ ok: true })
  const found = await rowsOf<{ ref: string; title: string }>(
    'select ref, title from app.plan_step where case_id = $1',
  )
  return found.find((one) => one.title === title)!
}

test('what held up a step that is done late is kept with the step and told to the chain; one in time has no barrier', async () => {
  const late = await add('Spät')
  const inTime = await add('Rechtzeitig')
  await asAdmin(copy, (client) =>
    client.query(`update app.plan_step set due = '2026-11-01' where ref = $1`, [late.ref]),
  )
  for (const one of [late, inTime])
    expect(
      await program.send(
        manager,
        moveStep,
        {
          step: one.ref,
          version: '1',
          status: 'finished',
          on: '2026-11-10',
          barrier: 'no_place',
        },
        { caseRef: built.ref },
      ),
    ).toMatchObject({ ok: true })
  const [barriers] = await rowsOf(
    `select max(barrier_code) filter (where title = 'Spät') as late, max(barrier_code) filter (where title = 'Rechtzeitig') as "inTime",
       (select count(*)::int from app.chain_event e where e.barrier_code = 'no_place' and e.kind = 'finished' and e.id in (select last_event_id from app.plan_step where case_id = $1)) as told
     from app.plan_step where case_id = $1`,
  )
  expect(barriers).toEqual({ late: 'no_place', inTime: null, told: 1 })
})
