import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerConsultant } from '../../../../src/features/supervision/commands/answer-consultation.server.ts'
import { askToConsult } from '../../../../src/features/supervision/commands/ask-consultation.server.ts'
import { endConsultation } from '../../../../src/features/supervision/commands/end-consultation.server.ts'
import { inviteConsultant } from '../../../../src/features/supervision/commands/invite-to-consult.server.ts'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type Site } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let site: Site
let foreign: Site
let program: ReturnType<typeof programOn>
let built: BuiltCase
beforeAll(async () => {
  copy = await freshDatabase()
  const world = await buildWorld(copy)
  site = world.a
  foreign = world.b
  program = programOn(copy)
  // The manager is supervised by the unit the supervisor belongs to.
  await asAdmin(copy, (client) =>
    client.query('update app.membership set supervising_unit_id = $1 where id = $2', [
      site.unit,
      site.members.manager.membership,
    ]),
  )
  await asAdmin(copy, (client) =>
    client.query('update app.membership set unit_id = $1 where id = $2', [
      site.unit,
      site.members.supervisor.membership,
    ]),
  )
})
beforeEach(async () => {
  built = await beginCase(copy, site.members.manager, `Adeyemi ${randomUUID().slice(0, 8)}`)
})
afterAll(() => copy.drop())

const rows = <Row>(sql: string, values: unknown[] = [built.caseId]) =>
  asAdmin(copy, async (client) => (await client.query(sql, values)).rows as Row[])
const later = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()
const key = async () =>
  (await rows<{ key: string }>('select pseudonym_key as key from app.case where case_id = $1'))[0]!.key
const done = { ok: true }

const invite = (input: Record<string, unknown> = {}, member = site.members.manager) =>
  program.send(
    member,
    inviteConsultant,
    {
      member: site.members.supervisor.ref,
      question: 'Wie weiter mit der Wohnung?',
      categories: ['plan', 'identity'],
      until: later(7),
      ...input,
    },
    { caseRef: built.ref },
  )
const ask = async (member: Member = site.members.supervisor, question = 'Warum ruht der Plan?') =>
  program.send(member, askToConsult, { case: await key(), question })
const wish = async () =>
  (
    await rows<{ ref: string }>('select ref from app.consultation where case_id = $1 order by asked_at desc')
  )[0]!.ref
const answer = async (input: Record<string, unknown>, member = site.members.manager) =>
  program.send(
    member,
    answerConsultant,
    { consultation: await wish(), categories: [], ...input },
    { caseRef: built.ref },
  )
/** What a member sees of the case; at another moment, where the test says so. */
const sees = (member: Member, clock?: string) =>
  asLogin(copy, 'app', async (client) => {
    await client.query('begin')
    await client.query("select * from gate.enter($1, $2, $3, '', '', $4)", [
      member.token,
      member.site,
      member.membership,
      clock ?? null,
    ])
    const opened = await client.query<{ categories: string[]; write_categories: string[] }>(
      "select categories, write_categories from gate.open_case($1, 'plan')",
      [built.ref],
    )
    const names = await client.query('select family_name from app.person_identity')
    await client.query('commit')
    const [seen] = opened.rows
    return seen
      ? { categories: seen.categories.toSorted(), write: seen.write_categories, names: names.rows.length }
      : null
  })

test('invited, supervision reads what was shown and nothing else, and writes nothing; the look is in the log', async () => {
  const { supervisor } = site.members
  expect(await sees(supervisor)).toBeNull()
  expect(await invite({ categories: ['plan'] })).toMatchObject(done)
  expect(await sees(supervisor)).toEqual({ categories: ['plan'], write: [], names: 0 })
  expect(
    await rows(
      `select outcome from app.audit_entry where case_id = $1 and action = 'case.opened' and membership_id = $2 order by id desc limit 1`,
      [built.caseId, supervisor.membership],
    ),
  ).toEqual([{ outcome: 'done' }])
  expect(
    await rows('select display_name from app.case_list where case_id = $1 and grantee_id = $2', [
      built.caseId,
      supervisor.membership,
    ]),
  ).toEqual([{ display_name: null }])
})

test('a wish shows nothing before somebody agrees; it is due for whose case it is until it is answered', async () => {
  const { supervisor } = site.members
  expect(await ask()).toMatchObject(done)
  expect(await sees(supervisor)).toBeNull()
  const due = () => rows(`select 1 from app.work_item where case_id = $1 and kind = 'consultation'`)
  expect(await due()).toHaveLength(1)
  expect(await answer({ agreed: 'yes', categories: ['plan', 'identity'], until: later(3) })).toMatchObject(
    done,
  )
  expect(await sees(supervisor)).toEqual({ categories: ['identity', 'plan'], write: [], names: 1 })
  expect(await due()).toEqual([])
  expect(await answer({ agreed: 'no', answer: 'doch nicht' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
})

test('declined, nothing is seen, and who asked is told why', async () => {
  const { supervisor } = site.members
  await ask()
  expect(await answer({ agreed: 'no', answer: '' })).toMatchObject({
    refusal: { kind: 'invalid', fields: { answer: expect.any(String) } },
  })
  expect(await answer({ agreed: 'no', answer: 'Die Person möchte das nicht.' })).toMatchObject(done)
  expect(await sees(supervisor)).toBeNull()
  const mine = await asMember(copy, supervisor, async (client) => {
    const { rows: told } = await client.query('select case_ref, state, answer from gate.my_consultations()')
    return told[0]
  })
  expect(mine).toEqual({ case_ref: null, state: 'declined', answer: 'Die Person möchte das nicht.' })
})

test('it ends with its day, though nobody ends it; or at once, by either of the two', async () => {
  const { supervisor, manager } = site.members
  await invite({ until: later(2) })
  expect(await sees(supervisor, `${later(2)}T22:00:00+01:00`)).not.toBeNull()
  expect(await sees(supervisor, `${later(3)}T08:00:00+01:00`)).toBeNull()
  for (const member of [manager, supervisor]) {
    await rows(
      `update app.consultation set state = 'ended' where case_id = $1 and state = 'given' returning 1`,
    )
    await invite()
    const ended = await program.send(
      member,
      endConsultation,
      { consultation: await wish() },
      { caseRef: built.ref },
    )
    expect(ended).toMatchObject(done)
    const grants = await rows(
      `select 1 from app.case_access where case_id = $1 and source_kind = 'consultation' and ended_at is null and source_id = (select id from app.consultation where ref = '${await wish()}')`,
    )
    expect(grants).toEqual([])
  }
})

test('with the case closed whoever was let in is out, and a wish that waits is answered', async () => {
  const { supervisor, coordinator } = site.members
  await invite()
  await ask(coordinator)
  await rows(
    `update app.plan_step set status = 'finished', ended_on = app.today() where case_id = $1 returning 1`,
  )
  await asMember(copy, site.members.manager, async (client) => {
    await client.query("select gate.open_case($1, 'stand')", [built.ref])
    await client.query("select gate.close_case(app.today(), 'goals_reached', null, 'Words', null)")
  })
  expect(await rows('select state from app.consultation where case_id = $1 order by id')).toEqual([
    { state: 'ended' },
    { state: 'declined' },
  ])
  expect(
    await rows(
      `select 1 from app.case_access where case_id = $1 and source_kind = 'consultation' and ended_at is null`,
    ),
  ).toEqual([])
  expect(await sees(supervisor)).toBeNull()
})

test.each([
  ['more than two weeks', { until: later(15) }, 'until'],
  ['nothing to see', { categories: [] }, 'categories'],
  ['no question', { question: ' ' }, 'question'],
  ['5,000 characters', { question: 'x'.repeat(5000) }, 'question'],
])('%s is refused at its field and lets nobody in', async (_what, input, field) => {
  expect(await invite(input)).toMatchObject({
    refusal: { kind: 'invalid', fields: { [field]: expect.any(String) } },
  })
  expect(await rows('select 1 from app.consultation where case_id = $1')).toEqual([])
})

test('only supervision and coordination of the own site are invited, and only of the own unit do supervisors ask', async () => {
  for (const member of [site.members.colleague, site.members.partner, foreign.members.supervisor])
    expect(await invite({ member: member.ref })).toMatchObject({ refusal: { kind: 'invalid' } })
  expect(await ask(foreign.members.supervisor)).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await ask(site.members.colleague)).toMatchObject({ refusal: { kind: 'forbidden' } })
  await asAdmin(copy, (client) =>
    client.query('update app.membership set unit_id = null where id = $1', [
      site.members.supervisor.membership,
    ]),
  )
  expect(await ask()).toMatchObject({ refusal: { kind: 'unseen' } })
  await asAdmin(copy, (client) =>
    client.query('update app.membership set unit_id = $1 where id = $2', [
      site.unit,
      site.members.supervisor.membership,
    ]),
  )
  expect(await ask(site.members.coordinator)).toMatchObject(done)
})

test('asked or invited twice runs once', async () => {
  await invite()
  expect(await invite()).toMatchObject({
    refusal: { kind: 'invalid', fields: { member: expect.any(String) } },
  })
  expect(await ask()).toMatchObject({ refusal: { kind: 'invalid' } })
  expect(await rows('select 1 from app.consultation where case_id = $1')).toHaveLength(1)
})

test('the load of a unit counts all of it and nobody by name; others get nothing', async () => {
  const load = (member: Member) =>
    asMember(copy, member, async (client) => {
      const { rows: counted } = await client.query<Record<string, unknown>>(
        'select * from pseudonym.unit_load(60)',
      )
      return counted
    })
  const counted = await load(site.members.supervisor)
  const [{ cases }] = (await rows<{ cases: number }>(
    `select count(*)::int as cases from app.case where responsible_id = $1 and status = 'open'`,
    [site.members.manager.membership],
  )) as [{ cases: number }]
  expect(counted.reduce((sum, line) => sum + Number(line.cases), 0)).toBe(cases)
  expect(Object.keys(counted[0]!)).toEqual(['unit_name', 'phase', 'cases', 'overdue', 'still', 'fte'])
  expect(await load(site.members.coordinator)).not.toEqual([])
  expect(await load(site.members.manager)).toEqual([])
  expect(await load(foreign.members.supervisor)).toEqual([])
})
