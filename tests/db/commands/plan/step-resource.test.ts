import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { addResource } from '../../../../src/features/assessment/commands/add-resource.server.ts'
import { endResource } from '../../../../src/features/assessment/commands/end-resource.server.ts'
import { stepsOnResources } from '../../../../src/features/assessment/data/steps-on-resource.server.ts'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import { changeStep } from '../../../../src/features/plan/commands/change-step.server.ts'
import { resourcesToBuildOn } from '../../../../src/features/plan/data/resource-reader.server.ts'
import { resourceChoices } from '../../../../src/features/plan/fields/resource-field.server.ts'
import { type FamilyWorld, familyWorld, refusedFields } from '../../households/case-of-family.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

let family: FamilyWorld
let built: BuiltCase
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => void (built = await family.begin()))
afterAll(() => family.copy.drop())

type Row = Record<string, string | number | null>
/** Notes a resource of the case and answers its reference. */
async function resource(kind: string, title: string, of = built) {
  const said = { kind, title, life_domains: [], since: '2026-03-01' }
  expect(await family.send(of, addResource, said)).toMatchObject({ ok: true })
  const [row] = await family.rows<{ ref: string }>(
    'select ref from app.person_resource where person_id = $1 and title = $2',
    [of.personId, title],
  )
  return row!.ref
}
const add = (title: string, ref: string, member?: Member) =>
  family.send(built, addStep, { step_code: 'other', title, due: '2099-02-01', resource: ref }, member)
const step = async (title: string) =>
  (
    await family.rows<Row>(
      `select s.ref, s.version, s.title, r.title as resource from app.plan_step s
       left join app.person_resource r on r.site_id = s.site_id and r.id = s.resource_id
       where s.case_id = $1 and s.title = $2`,
      [built.caseId, title],
    )
  )[0]!
const change = (one: Row, more: Record<string, unknown>, member?: Member) =>
  family.send(
    built,
    changeStep,
    { step: one.ref, version: String(one.version), title: one.title, due: '', after: [], ...more },
    member,
  )

/** Reads in the opened case as a page does. */
async function inCase<Read>(
  work: (trx: Trx, entered: Entered, openCase: OpenCase) => Promise<Read>,
  member = family.manager,
): Promise<Read | null> {
  const { inSite } = await import('#platform/db/in-site.server.ts')
  const { openCase } = await import('#platform/db/open-case.server.ts')
  return inSite({ tokenHash: member.token, requestId: 'test' }, async (trx, entered) =>
    work(trx, entered, (await openCase(trx, built.ref, 'plan'))!),
  )
}

/** A colleague who may know the person, and see and write the plan, and nothing else. */
async function colleague() {
  const member = family.world.a.members.colleague
  await grant(family.copy, built, member, { categories: ['identity', 'plan'], write: ['plan'] })
  return member
}

test('a step builds on a resource, and the resource says in which step it is used', async () => {
  const ref = await resource('family', 'Schwester in Dülmen')
  expect(await add('Zum Amt gehen', ref)).toMatchObject({ ok: true })
  expect(await step('Zum Amt gehen')).toMatchObject({ resource: 'Schwester in Dülmen' })
  const used = await inCase(async (trx, entered, openCase) => {
    const [one] = await resourcesToBuildOn(trx, entered)
    return (await stepsOnResources(trx, entered, openCase))!.get(one!.id)
  })
  expect(used).toEqual([{ ref: (await step('Zum Amt gehen')).ref, title: 'Zum Amt gehen' }])
})

test('a change of what a step builds on meets a change of somebody else: both are shown', async () => {
  const [sister, club] = [await resource('family', 'Schwester'), await resource('network', 'Sportverein')]
  await add('Zum Amt gehen', sister)
  const seen = await step('Zum Amt gehen')
  expect(await change(seen, { resource: club })).toMatchObject({ ok: true })
  expect(await step('Zum Amt gehen')).toMatchObject({ resource: 'Sportverein' })
  const late = await change(seen, { resource: sister })
  expect(late).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: expect.arrayContaining([
        { field: 'Darauf bauen wir', mine: 'Schwester', theirs: 'Sportverein' },
      ]),
    },
  })
  expect(await change(await step('Zum Amt gehen'), { resource: '' })).toMatchObject({ ok: true })
  expect(await step('Zum Amt gehen')).toMatchObject({ resource: null })
})

test('a resource of another case is refused at its field and nothing is stored', async () => {
  const foreign = await resource('family', 'Bruder', await family.begin())
  expect(refusedFields(await add('Zum Amt gehen', foreign))).toEqual(['resource'])
  expect(await step('Zum Amt gehen')).toBeUndefined()
})

test('a resource that ended is refused for a new step, and stays where a step builds on it', async () => {
  const ref = await resource('family', 'Schwester')
  await add('Zum Amt gehen', ref)
  expect(await family.send(built, endResource, { resource: ref, ended_on: '2026-06-01' })).toMatchObject({
    ok: true,
  })
  expect(refusedFields(await add('Noch einmal', ref))).toEqual(['resource'])
  const kept = await step('Zum Amt gehen')
  expect(await change(kept, { resource: ref, note: 'Anruf' })).toMatchObject({ ok: true })
  expect(await step('Zum Amt gehen')).toMatchObject({ resource: 'Schwester' })
  await add('Ohne', '')
  expect(refusedFields(await change(await step('Ohne'), { resource: ref }))).toEqual(['resource'])
  const choices = await inCase(async (trx, entered) => {
    const [one] = await resourcesToBuildOn(trx, entered)
    return [await resourceChoices(trx, entered), await resourceChoices(trx, entered, one!.id)]
  })
  expect(choices).toEqual([[], [{ value: ref, label: 'Schwester · nicht mehr da seit 01.06.2026' }]])
})

test('who may not see the category of a resource neither chooses nor reads it, and a change leaves it', async () => {
  const [sister, club] = [await resource('family', 'Schwester'), await resource('network', 'Sportverein')]
  await add('Zum Amt gehen', sister)
  const member = await colleague()
  const seen = await inCase(resourcesOf, member)
  expect(seen).toEqual(['Sportverein'])
  expect(refusedFields(await add('Mit der Familie', sister, member))).toEqual(['resource'])
  expect(await change(await step('Zum Amt gehen'), { resource: '', note: 'Anruf' }, member)).toMatchObject({
    ok: true,
  })
  expect(await step('Zum Amt gehen')).toMatchObject({ resource: 'Schwester' })
  expect(await change(await step('Zum Amt gehen'), { resource: club }, member)).toMatchObject({ ok: true })
  expect(await step('Zum Amt gehen')).toMatchObject({ resource: 'Sportverein' })
})

const resourcesOf = async (trx: Trx, entered: Entered) =>
  (await resourcesToBuildOn(trx, entered)).map(({ title }) => title)
