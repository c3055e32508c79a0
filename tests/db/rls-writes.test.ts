import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PolicyHead, Verb } from '../../scripts/policy-forms.ts'
import { type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { heads, mutants, opened, type Situation } from './rules/policy-model.ts'
import {
  attempt,
  buildPolicyWorld,
  expectedRows,
  inSituation,
  type PolicyWorld,
} from './rules/policy-world.ts'

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
async function insertOf(table: string, row: Row): Promise<string> {
  const columns = world.columns.get(table)!.join(', ')
  const sql = `insert into app.${table} (${columns}) select ${columns} from jsonb_populate_record(null::app.${table}, $1)`
  const answer = await attempt(world.client, sql, [JSON.stringify(row)])
  return pastThePolicy(answer.code) ? 'done' : answer.code
}

/** Statements without a condition read nothing, so only the policy of their own verb decides how far they reach. */
async function sweep(attack: 'update' | 'delete', table: string, site: string, expected: number) {
  const sql = attack === 'update' ? `update app.${table} set site_id = '${site}'` : `delete from app.${table}`
  const answer = await attempt(world.client, sql)
  return pastThePolicy(answer.code) && answer.code ? expected : answer.code || answer.count
}

/** Places a row may be carried off to: another site, another person's, another case, somebody else's, a category. */
function places(head: PolicyHead): Row[] {
  const elsewhere = world.cases['case of another compartment']
  const kinds: Record<string, Row[]> = {
    person: [{ person_id: elsewhere.personId }],
    case: [{ case_id: elsewhere.caseId }],
    own: head.owner ? [{ [head.owner.column]: world.world.a.members.stranger.membership }] : [],
  }
  const category = head.category && 'column' in head.category ? [{ [head.category.column]: 'note' }] : []
  return [{ site_id: world.world.b.id }, ...(kinds[head.form] ?? []), ...category]
}

/** A row may not be changed into one that the same member could not have written. */
async function moves(situation: Situation, head: PolicyHead): Promise<string[]> {
  const mine = expectedRows(world, situation, head.table, 'update')
  if (mine.length === 0) return []
  const wrong: string[] = []
  for (const place of places(head)) {
    const carried = mine.map((row) => ({ ...row, ...place }))
    const fits = expectedRows(world, situation, head.table, 'update', carried).length === carried.length
    const [column, value] = Object.entries(place)[0]!
    const { code } = await attempt(world.client, `update app.${head.table} set ${column} = $1`, [value])
    const kept = fits ? pastThePolicy(code) : code === '42501'
    if (!kept) wrong.push(`moved to another ${column}: ${code || 'done'}`)
  }
  return wrong
}

/** In words, what the database let through against the model; empty when they agree. Call inside a situation. */
async function difference(situation: Situation, table: string, attack: Attack): Promise<string[]> {
  const head = heads.find((one) => one.table === table)!
  const verb = attack === 'move' ? 'update' : attack
  const fitting = expectedRows(world, situation, table, verb)
  if (attack === 'move') return moves(situation, head)
  if (attack === 'insert') {
    const wrong: string[] = []
    for (const row of world.rows.get(table)!) {
      const answer = await insertOf(table, row)
      const wanted = fitting.includes(row) ? 'done' : '42501'
      if (answer !== wanted) wrong.push(`insert ${JSON.stringify(row)}: ${answer}, not ${wanted}`)
    }
    return wrong
  }
  const found = await sweep(attack, table, situation.member.site, fitting.length)
  const wanted = head.grants.app?.includes(attack) ? fitting.length : '42501'
  return found === wanted ? [] : [`${attack}: ${found}, not ${wanted}`]
}

const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)
const draws = process.env.NAHTLOS_DEEP === '1' ? 20_000 : 1_200

test(`writing, drawn at random (seed ${seed}): only what the model allows`, async () => {
  let allowedCells = 0
  const withCase = world.situations.filter((one) => opened(one, world.cases, world.given))
  const cell = fc.record({
    head: fc.constantFrom(...heads),
    situation: fc.oneof(fc.constantFrom(...world.situations), fc.constantFrom(...withCase)),
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

test('who may write something may write exactly that: all cells of one site and case', async () => {
  let cells = 0
  const wrong: string[] = []
  const acting = world.situations.filter(
    ({ site, opening }) => site === 'a' && opening === 'the granted case',
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

test('every single fault of a writing policy is noticed', async () => {
  const planted = mutants(['insert', 'update', 'delete'])
  const survivors: string[] = []
  for (const mutant of planted) {
    let noticed = false
    // A wide `with check` of an update shows only where a row is carried off.
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
