import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addName } from '../../../src/features/persons/commands/add-name.server.ts'
import { correctName } from '../../../src/features/persons/commands/correct-name.server.ts'
import { removeName } from '../../../src/features/persons/commands/remove-name.server.ts'
import type { BuiltCase } from '../../support/database-cases.ts'
import { asAdmin } from '../../support/database-copy.ts'
import { mergeWorld } from './merge-world.ts'

let at: Awaited<ReturnType<typeof mergeWorld>>
beforeAll(async () => void (at = await mergeWorld()))
afterAll(() => at.copy.drop())

type Row = { ref: string; name: string; removed_for: string | null; stands: boolean }

const rowsOf = (built: BuiltCase) =>
  asAdmin(
    at.copy,
    async (client) =>
      (
        await client.query<Row>(
          `select ref, name, removed_for, superseded_by is null as stands from app.person_name
            where person_id = $1 and name <> 'Earlier' order by recorded_at, id`,
          [built.personId],
        )
      ).rows,
  )
const findsOne = async (word: string) => (await at.found([word])).length === 1

/** A person with one other name. */
async function named(family: string, name: string) {
  const built = await at.admit(family)
  const inCase = { caseRef: built.ref }
  expect(await at.program.send(at.manager, addName, { kind: 'married', name }, inCase)).toMatchObject({
    ok: true,
  })
  const [{ ref }] = (await rowsOf(built)) as [Row]
  return { built, ref, inCase }
}

test('a corrected name finds nobody any more, the new one does, and what was written stays', async () => {
  const { built, ref, inCase } = await named('Nowak', 'Quittenbaum')
  expect(await findsOne('quittenbaum')).toBe(true)
  const form = { noted: ref, kind: 'former', name: 'Birnenbaum' }
  expect(await at.program.send(at.manager, correctName, form, inCase)).toMatchObject({ ok: true })
  expect([await findsOne('quittenbaum'), await findsOne('birnenbaum')]).toEqual([false, true])
  expect(await rowsOf(built)).toMatchObject([
    { name: 'Quittenbaum', stands: false },
    { name: 'Birnenbaum', stands: true, removed_for: null },
  ])
})

test('a removed name finds nobody any more; the row that ends it says why', async () => {
  const { built, ref, inCase } = await named('Oezkan', 'Zwetschgenhof')
  const form = { noted: ref, reason: 'Name of the neighbour' }
  expect(await at.program.send(at.manager, removeName, form, inCase)).toMatchObject({ ok: true })
  expect(await findsOne('zwetschgenhof')).toBe(false)
  expect(await rowsOf(built)).toMatchObject([
    { name: 'Zwetschgenhof', stands: false, removed_for: null },
    { name: 'Zwetschgenhof', stands: true, removed_for: 'Name of the neighbour' },
  ])
  // The row that ends a name is none that could be ended.
  const [, ending] = await rowsOf(built)
  expect(await at.program.send(at.manager, removeName, { ...form, noted: ending!.ref }, inCase)).toEqual({
    ok: false,
    refusal: { kind: 'unseen' },
  })
})

test('sent twice, a correction and a removal are done once', async () => {
  for (const [command, more] of [
    [correctName, { kind: 'former', name: 'Holunderweg' }],
    [removeName, { reason: 'Typed into the wrong file' }],
  ] as const) {
    const { built, ref, inCase } = await named(
      'Pavic',
      `Schlehenweg ${randomUUID().slice(0, 4).replaceAll(/\d/g, 'x')}`,
    )
    const key = randomUUID()
    const answers = []
    for (let time = 0; time < 2; time += 1)
      answers.push(
        await at.program.send(
          at.manager,
          command as typeof removeName,
          { noted: ref, ...more },
          { ...inCase, key },
        ),
      )
    expect(answers[0]).toMatchObject({ ok: true })
    expect(answers[1]).toMatchObject({ ok: true })
    expect(await rowsOf(built)).toHaveLength(2)
  }
})

test('who was slower is shown what stands now, and nothing changes', async () => {
  const { built, ref, inCase } = await named('Rahimi', 'Mirabellenau')
  const correct = { noted: ref, kind: 'married', name: 'Mispelau' }
  expect(await at.program.send(at.manager, correctName, correct, inCase)).toMatchObject({ ok: true })
  const late = await at.program.send(at.manager, removeName, { noted: ref, reason: 'Not hers' }, inCase)
  expect(late).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(JSON.stringify(late)).toContain('Mispelau')
  const again = await at.program.send(at.manager, correctName, { ...correct, name: 'Maulbeerau' }, inCase)
  expect(JSON.stringify(again)).toMatch(/conflict.*Mispelau/)
  expect(await rowsOf(built)).toHaveLength(2)
})

test('a name is not corrected to itself', async () => {
  const { ref, inCase } = await named('Sahin', 'Ebereschental')
  const same = { noted: ref, kind: 'married', name: 'Ebereschental' }
  expect(await at.program.send(at.manager, correctName, same, inCase)).toMatchObject({
    refusal: { kind: 'invalid' },
  })
})

test('a name of another case is not there, nor is a case that may not be opened; other roles may not', async () => {
  const { built, ref, inCase } = await named('Tahiri', 'Weissdornfeld')
  const other = await at.admit('Ulusoy')
  const forms = [
    [correctName, { noted: ref, kind: 'former', name: 'Rotdornfeld' }],
    [removeName, { noted: ref, reason: 'Not of this person' }],
  ] as const
  for (const [command, form] of forms) {
    const send = (member: typeof at.manager, also: { caseRef: string }) =>
      at.program.send(member, command as typeof removeName, form, also)
    expect(await send(at.manager, { caseRef: other.ref })).toEqual({ ok: false, refusal: { kind: 'unseen' } })
    expect(await send(at.world.a.members.stranger, inCase)).toEqual({
      ok: false,
      refusal: { kind: 'unseen' },
    })
    for (const key of ['coordinator', 'partner', 'assistant', 'admin'] as const)
      expect(await send(at.world.a.members[key], inCase)).toMatchObject({ refusal: { kind: 'forbidden' } })
  }
  expect(await rowsOf(built)).toHaveLength(1)
})
