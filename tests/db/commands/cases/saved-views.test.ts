import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inSite } from '#platform/db/in-site.server.ts'
import { dropView } from '../../../../src/features/cases/commands/remove-view.server.ts'
import { renameSavedView } from '../../../../src/features/cases/commands/rename-view.server.ts'
import { keepView } from '../../../../src/features/cases/commands/save-view.server.ts'
import { savedViews } from '../../../../src/features/cases/data/saved-views.server.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'
import { bothAtOnce } from '../episodes/both-at-once.ts'
import { done, fieldsOf } from '../episodes/course-world.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
})
beforeEach(() => asAdmin(copy, (client) => client.query('delete from app.saved_view')))
afterAll(() => copy.drop())

const save = (title: string, query = 'phase=planning', member: Member = world.a.members.manager) =>
  program.send(member, keepView, { title, query })
const viewsOf = (member: Member) =>
  inSite({ tokenHash: member.token, requestId: 'test' }, (trx, entered) => savedViews(trx, entered))

test('a view keeps what the filter understands, and neither a name nor a page', async () => {
  const query = "frist=overdue&phase=x&name=Amiri&seite=4&grund=deputy&weiter='&ordnung=name"
  expect(await save('Meine', query)).toMatchObject({
    ok: true,
    value: { location: '/faelle?status=open&ordnung=name&grund=deputy&frist=overdue' },
  })
  expect(await viewsOf(world.a.members.manager)).toMatchObject([
    { title: 'Meine', query: 'status=open&ordnung=name&grund=deputy&frist=overdue' },
  ])
})

test('a name of a view is given once, is at most sixty characters, and there are at most twenty', async () => {
  expect(await save('Meine')).toMatchObject(done)
  expect(fieldsOf(await save('Meine', ''))).toEqual({ title: expect.stringContaining('schon') })
  expect(fieldsOf(await save('x'.repeat(61)))).toEqual({ title: expect.stringContaining('60') })
  for (let at = 2; at <= 20; at += 1) expect(await save(`Ansicht ${at}`)).toMatchObject(done)
  expect(fieldsOf(await save('Eine mehr'))).toEqual({ title: expect.stringContaining('20') })
  const views = (await viewsOf(world.a.members.manager))!
  expect(await program.send(world.a.members.manager, dropView, { view: views[7]!.ref })).toMatchObject(done)
  expect(await save('Eine mehr')).toMatchObject(done)
})

const rename = (ref: string, title: string, version = 1, member: Member = world.a.members.manager) =>
  program.send(member, renameSavedView, { view: ref, version: String(version), title })

test('a view is renamed and shows what it showed; to its own name too, never to one that is taken or too long', async () => {
  await save('Meine', 'frist=overdue')
  await save('Andere')
  const mine = (await viewsOf(world.a.members.manager))!.find(({ title }) => title === 'Meine')!
  expect(fieldsOf(await rename(mine.ref, 'Andere'))).toEqual({ title: expect.stringContaining('schon') })
  expect(fieldsOf(await rename(mine.ref, 'x'.repeat(61)))).toEqual({ title: expect.stringContaining('60') })
  expect(fieldsOf(await rename(mine.ref, ' '))).toHaveProperty('title')
  expect(await rename(mine.ref, 'Dringend')).toMatchObject(done)
  expect(await rename(mine.ref, 'Dringend', 2)).toMatchObject(done)
  expect((await viewsOf(world.a.members.manager))!.find(({ ref }) => ref === mine.ref)).toEqual({
    ref: mine.ref,
    title: 'Dringend',
    query: mine.query,
    version: 3,
  })
})

test('a view that was renamed meanwhile shows both names; one of somebody else is not there', async () => {
  await save('Meine')
  const [mine] = (await viewsOf(world.a.members.manager))!
  expect(await rename(mine!.ref, 'Im anderen Fenster')).toMatchObject(done)
  expect(await rename(mine!.ref, 'Dringend')).toMatchObject({
    refusal: { kind: 'conflict', differences: [{ mine: 'Dringend', theirs: 'Im anderen Fenster' }] },
  })
  expect(await rename(mine!.ref, 'Fremd', 2, world.a.members.colleague)).toMatchObject({
    refusal: { kind: 'unseen' },
  })
  expect(await viewsOf(world.a.members.manager)).toMatchObject([{ title: 'Im anderen Fenster' }])
})

test('two who rename at once, both having read it: one is stored, the other is shown both names', async () => {
  await save('Meine')
  const [mine] = (await viewsOf(world.a.members.manager))!
  const held = { sql: 'select from app.saved_view where ref = $1 for update', values: [mine!.ref] }
  const answers = await bothAtOnce(
    copy,
    held,
    ['Eins', 'Zwei'].map((title) => () => rename(mine!.ref, title)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('two views renamed to one name at once: one has it, the other is told at the field', async () => {
  await save('Meine')
  await save('Andere')
  const views = (await viewsOf(world.a.members.manager))!
  const held = { sql: 'select from app.saved_view where title <> $1 for update', values: [''] }
  const answers = await bothAtOnce(
    copy,
    held,
    views.map(
      ({ ref }) =>
        () =>
          rename(ref, 'Dringend'),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(fieldsOf(answers.find(({ ok }) => !ok)!)).toEqual({ title: expect.stringContaining('schon') })
})

test('views are seen, written and deleted by their own membership alone', async () => {
  const { manager, colleague } = world.a.members
  await save('Meine')
  expect(await save('Meine', '', colleague)).toMatchObject(done)
  const [mine] = (await viewsOf(manager))!
  expect(await viewsOf(colleague)).not.toContainEqual(mine)
  expect(await program.send(colleague, dropView, { view: mine!.ref })).toMatchObject({
    refusal: { kind: 'unseen' },
  })
  const read = await asMember(copy, colleague, (client) =>
    client.query('select membership_id from app.saved_view where site_id = $1', [colleague.site]),
  )
  expect(read.rows).toEqual([{ membership_id: colleague.membership }])
  const written = asMember(copy, colleague, (client) =>
    client.query(
      "insert into app.saved_view (site_id, membership_id, place, title, query) values ($1, $2, 2, 'a', 'b')",
      [colleague.site, manager.membership],
    ),
  )
  await expect(written).rejects.toThrow(/row-level security/)
})
