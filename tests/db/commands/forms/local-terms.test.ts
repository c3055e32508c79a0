import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { areaKey, domainWords } from '#domain/assessment/area.ts'
import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { CaseCommand } from '#platform/command-types.ts'
import { assessDomain } from '../../../../src/features/assessment/commands/assess-domain.server.ts'
import { setAim } from '../../../../src/features/assessment/commands/set-aim.server.ts'
import { moveStep } from '../../../../src/features/plan/commands/move-step.server.ts'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { conceptWithForms, formsWorld } from './forms-world.ts'

const made = formsWorld()
const { terms } = conceptWithForms()
const words = domainWords(terms.life_domains)
const keyOf = ({ core, code }: { core: string; code: string }) =>
  areaKey(words, { lifeDomain: core as LifeDomain, word: code })
let built: BuiltCase
beforeEach(async () => {
  built = await beginCase(made.copy, made.world.a.members.manager, `Amiri ${randomUUID().slice(0, 8)}`)
})

const query = <Row extends object>(sql: string, values: unknown[]) =>
  asAdmin(made.copy, async (client) => (await client.query<Row & Record<string, unknown>>(sql, values)).rows)
const send = <Schema extends z.ZodType>(command: CaseCommand<Schema>, input: Record<string, unknown>) =>
  made.program.send(made.world.a.members.manager, command, input, { caseRef: built.ref })
const standing = async () =>
  (
    await query<Record<string, string | number | null>>(
      'select ref, life_domain, life_domain_local, rating, rating_local, own_rating, own_rating_local from app.person_need where person_id = $1 and superseded_by is null order by recorded_at desc limit 1',
      [built.personId],
    )
  )[0]
const standingOf = (lifeDomain: string) =>
  query(
    'select life_domain_local, rating from app.person_need where person_id = $1 and life_domain = $2 and superseded_by is null order by life_domain_local',
    [built.personId, lifeDomain],
  )
const wohnen = { life_domain: 'WOHNEN', urgency: 'soon', assessed_on: '2026-03-01' }

test('every word of the site that is stored stands beside its core term, drawn', async () => {
  const term = fc.constantFrom(...terms.ratings)
  await fc.assert(
    fc.asyncProperty(
      term,
      fc.option(term),
      fc.constantFrom(...terms.life_domains),
      async (mine, own, domain) => {
        const form = { ...wohnen, life_domain: keyOf(domain), rating: mine.code, own_rating: own?.code ?? '' }
        const [before] = await query<{ ref: string }>(
          'select ref from app.person_need where person_id = $1 and life_domain_local = $2 and superseded_by is null',
          [built.personId, domain.code],
        )
        expect(await send(assessDomain, { ...form, seen: before?.ref ?? '' })).toMatchObject({ ok: true })
        expect(await standing()).toMatchObject({
          life_domain: domain.core,
          life_domain_local: domain.code,
          rating: Number(mine.core),
          rating_local: mine.code,
          own_rating: own && Number(own.core),
          own_rating_local: own?.code ?? null,
        })
      },
    ),
    { numRuns: 15 },
  )
})

test('two words for one life domain are assessed each by itself, with one goal', async () => {
  const school = { ...wohnen, life_domain: 'SCHULE', rating: 'r4', urgency: 'none' }
  const tutoring = { ...wohnen, life_domain: 'SCHULE.nachhilfe', rating: 'r1' }
  expect(await send(assessDomain, school)).toMatchObject({ ok: true })
  expect(await send(assessDomain, tutoring)).toMatchObject({ ok: true })
  expect(await standingOf('SCHULE')).toEqual([
    { life_domain_local: 'nachhilfe', rating: 1 },
    { life_domain_local: 'schule', rating: 4 },
  ])
  expect(await send(assessDomain, { ...tutoring, rating: 'r2' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await open()).toEqual(['SCHULE'])
  const aim = { life_domain: 'SCHULE.nachhilfe', kind: 'goal', words: 'Die neunte Klasse schaffen' }
  expect(await send(setAim, aim)).toMatchObject({
    ok: true,
    value: { location: expect.stringContaining('/bedarfe/SCHULE.nachhilfe?') },
  })
  expect(await open()).toEqual([])
  for (const life_domain of ['SCHULE.wohnen', 'SCHULE.', 'nachhilfe'])
    expect(await send(assessDomain, { ...school, life_domain })).toMatchObject({
      refusal: { kind: 'unseen' },
    })
})

test('what stands under a word the site gave up is followed by its first word for the life domain', async () => {
  await send(assessDomain, { ...wohnen, life_domain: 'SCHULE', rating: 'r1' })
  await query('update app.person_need set life_domain_local = $2 where person_id = $1', [
    built.personId,
    'unterricht',
  ])
  const [old] = await query<{ ref: string }>('select ref from app.person_need where person_id = $1', [
    built.personId,
  ])
  const again = { ...wohnen, life_domain: 'SCHULE', rating: 'r3' }
  expect(await send(assessDomain, again)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await send(assessDomain, { ...again, seen: old!.ref })).toMatchObject({ ok: true })
  expect(await standingOf('SCHULE')).toEqual([{ life_domain_local: 'schule', rating: 3 }])
})

test('a word the site does not have is refused at its field', async () => {
  for (const wrong of ['1', 'r9', 'no'])
    expect(await send(assessDomain, { ...wohnen, rating: wrong })).toMatchObject({
      refusal: { kind: 'invalid', fields: { rating: expect.any(String) } },
    })
  expect(await send(assessDomain, { ...wohnen, rating: 'r1', own_rating: 'x' })).toMatchObject({
    refusal: { fields: { own_rating: expect.any(String) } },
  })
  expect(await standing()).toBeUndefined()
})

test('a barrier is kept in the word of the site and as core term, and the chain knows the core term', async () => {
  const [step] = await query<{ ref: string; version: number }>(
    'select ref, version from app.plan_step where case_id = $1',
    [built.caseId],
  )
  const barrier = terms.barriers.find(({ core }) => core === 'no_interpreter')!
  const form = {
    step: step!.ref,
    version: step!.version,
    status: 'failed',
    on: '2026-03-01',
    next_title: 'Noch einmal',
    next_due: '1.1.2031',
  }
  expect(await send(moveStep, { ...form, barrier: 'no_such' })).toMatchObject({
    refusal: { fields: { barrier: expect.any(String) } },
  })
  expect(await send(moveStep, { ...form, barrier: barrier.code })).toMatchObject({ ok: true })
  const [failed] = await query('select barrier_code, barrier_local from app.plan_step where ref = $1', [
    step!.ref,
  ])
  expect(failed).toEqual({ barrier_code: barrier.core, barrier_local: barrier.code })
  const events = await query(
    "select barrier_code from app.chain_event where kind = 'failed' and site_id = $1",
    [made.world.a.id],
  )
  expect(events).toContainEqual({ barrier_code: barrier.core })
})

const open = async () =>
  (
    await query<{ code: string }>(
      'select life_domain as code from app.domain_without_aim where case_id = $1',
      [built.caseId],
    )
  ).map(({ code }) => code)

test('a weak domain keeps the plan incomplete until a goal or a reasoned waiver stands', async () => {
  await send(assessDomain, { ...wohnen, rating: 'r1' })
  await send(assessDomain, { ...wohnen, life_domain: 'ARBEIT', rating: 'r2' })
  await send(assessDomain, { ...wohnen, life_domain: 'SPRACHE', rating: 'r4' })
  expect((await open()).toSorted()).toEqual(['ARBEIT', 'WOHNEN'])
  expect(await send(setAim, { life_domain: 'WOHNEN', kind: 'waived', words: '' })).toMatchObject({
    refusal: { fields: { words: expect.any(String) } },
  })
  await send(setAim, { life_domain: 'WOHNEN', kind: 'waived', words: 'Zurzeit ist die Arbeit wichtiger.' })
  await send(setAim, { life_domain: 'ARBEIT', kind: 'goal', words: 'Ich will als Bäckerin arbeiten.' })
  expect(await open()).toEqual([])
})

test('two people set one goal: the second sees both', async () => {
  const first = { life_domain: 'WOHNEN', kind: 'goal', words: 'Eine eigene Wohnung' }
  expect(await send(setAim, first)).toMatchObject({ ok: true })
  expect(await send(setAim, { ...first, words: 'Ein ruhiges Zimmer' })).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: [{}, { mine: 'Ein ruhiges Zimmer', theirs: 'Eine eigene Wohnung' }],
    },
  })
  expect(await query('select words from app.domain_aim where case_id = $1', [built.caseId])).toHaveLength(1)
})

test('a new assessment is due so many days after the last, as the concept says, on Heute', async () => {
  const due = () =>
    query("select due::text from app.work_item where case_id = $1 and kind = 'reassessment'", [built.caseId])
  await send(assessDomain, { ...wohnen, rating: 'r3' })
  expect(await due()).toEqual([{ due: '2026-08-28' }])
  await send(assessDomain, { ...wohnen, life_domain: 'ARBEIT', rating: 'r3', assessed_on: '2026-02-01' })
  expect(await due()).toEqual([{ due: '2026-08-28' }])
  await send(assessDomain, { ...wohnen, life_domain: 'SPRACHE', rating: 'r3', assessed_on: '2026-04-01' })
  expect(await due()).toEqual([{ due: '2026-09-28' }])
})
