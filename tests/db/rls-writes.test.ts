import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Verb } from '../../scripts/policy-forms.ts'
import { type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { heads, mutants, type Situation } from './policy-model.ts'
import { attempt, buildPolicyWorld, expectedRows, inSituation, type PolicyWorld } from './policy-world.ts'

let copy: DatabaseCopy
let world: PolicyWorld
beforeAll(async () => {
  copy = await freshDatabase()
  const client = new pg.Client({ connectionString: copy.adminUrl })
  await client.connect()
  world = await buildPolicyWorld(copy, client)
})
afterAll(async () => {
  await world.client.end()
  await copy.drop()
})

type Row = Record<string, unknown>
type Attack = Exclude<Verb, 'select'> | 'move'
const attacks: Attack[] = ['insert', 'update', 'delete', 'move']

// Uniqueness and references are looked at after the policy: with these codes the policy had let the row through.
const pastThePolicy = (code: string) => code === '' || code.startsWith('23')

/** A row once more, as somebody who knows all its columns would send it. */
async function insertOf(table: string, row: Row): Promise<string[]> {
  const columns = world.columns.get(table)!.join(', ')
  const sql = `insert into app.${table} (${columns}) select ${columns} from jsonb_populate_record(null::app.${table}, $1)`
  const answer = await attempt(world.client, sql, [JSON.stringify(row)])
  return [pastThePolicy(answer.code) ? 'done' : answer.code]
}

/** Statements without a condition read nothing, so only the policy of their own verb decides how far they reach. */
async function sweep(attack: 'update' | 'delete', table: string, site: string, expected: number) {
  const sql = attack === 'update' ? `update app.${table} set site_id = '${site}'` : `delete from app.${table}`
  const answer = await attempt(world.client, sql)
  if (answer.code === '42501') return 0
  return answer.code ? expected : answer.count
}

/** A row may not be moved out of the site: refused where there is a row to move, nothing to do where there is none. */
async function move(table: string, expected: number) {
  const answer = await attempt(world.client, `update app.${table} set site_id = $1`, [world.world.b.id])
  return answer.code === '42501' ? 0 : answer.code ? expected : answer.count
}

/** In words, what the database let through against the model; empty when they agree. Call inside a situation. */
async function difference(situation: Situation, table: string, attack: Attack): Promise<string[]> {
  const head = heads.find((one) => one.table === table)!
  if (attack === 'insert') {
    const wrong: string[] = []
    const fitting = new Set(expectedRows(world, situation, table, 'insert'))
    for (const row of world.rows.get(table)!) {
      const [answer] = await insertOf(table, row)
      const wanted = fitting.has(row) ? 'done' : '42501'
      if (answer !== wanted) wrong.push(`insert ${JSON.stringify(row)}: ${answer}, not ${wanted}`)
    }
    return wrong
  }
  const expected = expectedRows(world, situation, table, attack === 'delete' ? 'delete' : 'update').length
  if (attack === 'move') {
    if (situation.site === 'b' || !head.grants.app?.includes('update')) return []
    const moved = await move(table, 0)
    return moved === 0 ? [] : [`moved ${moved} rows to another site`]
  }
  const count = await sweep(attack, table, situation.member.site, expected)
  return count === expected ? [] : [`${attack}: ${count} rows, not ${expected}`]
}

const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)
const draws = process.env.NAHTLOS_DEEP === '1' ? 20_000 : 2_500

test(`writing, drawn at random (seed ${seed}): only what the model allows`, async () => {
  let allowedCells = 0
  const cell = fc.record({
    head: fc.constantFrom(...heads),
    situation: fc.constantFrom(...world.situations),
    attack: fc.constantFrom(...attacks),
  })
  await fc.assert(
    fc.asyncProperty(cell, async ({ head, situation, attack }) => {
      const verb = attack === 'move' ? 'update' : attack
      if (expectedRows(world, situation, head.table, verb).length > 0) allowedCells++
      const wrong = await inSituation(world, situation, '', () => difference(situation, head.table, attack))
      expect(wrong).toEqual([])
    }),
    { numRuns: draws, seed },
  )
  console.log(`rls matrix, writing: ${draws} cells drawn, ${allowedCells} with rows allowed, seed ${seed}`)
  expect(allowedCells).toBeGreaterThan(20)
})

test('who may write something may write exactly that: all cells of the members with a case', async () => {
  let cells = 0
  const wrong: string[] = []
  const acting = world.situations.filter(
    ({ site, key, opening }) => site === 'a' && opening === 'the granted case' && acts.includes(key),
  )
  for (const situation of acting) {
    await inSituation(world, situation, '', async () => {
      for (const { table } of heads) {
        for (const attack of attacks) {
          const found = await difference(situation, table, attack)
          wrong.push(...found.map((words) => `${table}, ${situation.key}: ${words}`))
          cells++
        }
      }
    })
  }
  console.log(`rls matrix, writing: ${cells} cells of ${acting.length} situations`)
  expect(wrong).toEqual([])
})
const acts = [
  'manager',
  'colleague',
  'partner',
  'naturalisation',
  'coordinator',
  'officer',
  'newcomer',
  'privacy',
]

test('every single fault of a writing policy is noticed', async () => {
  const planted = mutants(['insert', 'update', 'delete'])
  const survivors: string[] = []
  for (const mutant of planted) {
    let noticed = false
    // A wide `with check` of an update shows only where a row leaves the site.
    const tried: Attack[] = mutant.verb === 'update' ? ['update', 'move'] : [mutant.verb as Attack]
    for (const situation of world.situations) {
      noticed = await inSituation(world, situation, mutant.sql, async () => {
        for (const attack of tried)
          if ((await difference(situation, mutant.table, attack)).length > 0) return true
        return false
      })
      if (noticed) break
    }
    if (!noticed) survivors.push(`${mutant.table} ${mutant.verb} ${mutant.fault}`)
  }
  console.log(
    `rls matrix, writing: ${planted.length - survivors.length} of ${planted.length} planted faults noticed`,
  )
  expect(survivors).toEqual([])
})
