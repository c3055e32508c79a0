import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addAttendance } from '../../../src/features/households/commands/add-attendance.server.ts'
import { addRelationship } from '../../../src/features/households/commands/add-relationship.server.ts'
import { changeAttendance } from '../../../src/features/households/commands/change-attendance.server.ts'
import { changeRelationship } from '../../../src/features/households/commands/change-relationship.server.ts'
import type { BuiltCase } from '../../support/database-cases.ts'
import { type FamilyWorld, familyWorld, refusedFields } from './case-of-family.ts'

let family: FamilyWorld
let built: BuiltCase
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => void (built = await family.begin()))
afterAll(() => family.copy.drop())

const send: FamilyWorld['send'] = (...all) => family.send(...all)

test('guardians are persons, names or institutions; the end of a guardianship is a new row', async () => {
  const [office] = await family.rows<{ ref: string }>('select ref from app.organisation where id = $1', [
    family.world.a.organisations[1],
  ])
  const guardian = { kind: 'guardian', institution: office!.ref, from: '2025-01-01' }
  expect(await send(built, addRelationship, guardian)).toMatchObject({ ok: true })
  expect(refusedFields(await send(built, addRelationship, { ...guardian, kind: 'sibling' }))).toEqual([
    'institution',
  ])
  const of = () =>
    family.rows<{ ref: string; valid: string; institution_id: string }>(
      'select ref, valid::text as valid, institution_id from app.person_relationship where person_id = $1 and superseded_by is null',
      [built.personId],
    )
  const [kept] = await of()
  expect(kept).toMatchObject({ valid: '[2025-01-01,)', institution_id: family.world.a.organisations[1] })
  const end = { relationship: kept!.ref, from: '2025-01-01', until: '2026-06-30', note: 'volljährig' }
  expect(await send(built, changeRelationship, end)).toMatchObject({ ok: true })
  expect(await of()).toMatchObject([{ valid: '[2025-01-01,2026-07-01)' }])
  expect(await send(built, changeRelationship, end)).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('day care is kept as family, school as education; a change of class is a new row', async () => {
  const school = { kind: 'school', place: 'Grundschule am Bach', level: '3b', from: '2025-08-01' }
  expect(await send(built, addAttendance, school)).toMatchObject({ ok: true })
  expect(await send(built, addAttendance, { ...school, kind: 'kita', place: 'Kita' })).toMatchObject({
    ok: true,
  })
  const of = () =>
    family.rows<{ ref: string; category: string; level: string; kind: string }>(
      'select ref, category, level, kind from app.person_attendance where person_id = $1 and superseded_by is null order by kind',
      [built.personId],
    )
  expect((await of()).map(({ category }) => category)).toEqual(['family', 'education_work'])
  const ref = (await of())[1]!.ref
  const change = { attendance: ref, level: '4b', from: '2025-08-01' }
  expect(await send(built, changeAttendance, change)).toMatchObject({ ok: true })
  expect(await of()).toMatchObject([{ kind: 'kita' }, { level: '4b' }])
  expect(await send(built, changeAttendance, change)).toMatchObject({ refusal: { kind: 'conflict' } })
})
