import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../../../server/database/initialise.ts'
import { generateDemo } from '../../../../server/demo/generate.ts'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'

let copy: DatabaseCopy
beforeAll(async () => {
  copy = await freshDatabase()
  await withClient(copy.url('loader'), (client) =>
    generateDemo(client, { cases: 300, seed: 5, today: '2026-11-25' }),
  )
})
afterAll(() => copy.drop())

const rows = <Row>(sql: string) => asAdmin(copy, async (client) => (await client.query(sql)).rows as Row[])
type Step = {
  site: string
  code: string
  caseId: string
  id: string
  days: string | null
  from: string | null
  ended: string
}

test('the days of a kind of step are those of an independent count, and fewer than twenty cases say nothing', async () => {
  const steps = await rows<Step>(
    `select site_id as site, step_code as code, case_id as "caseId", id, started_on::text as from, ended_on::text as ended from app.plan_step
     where status = 'finished' and ended_on > (select app.today()) - 730`,
  )
  const order = await rows<{ before: string; after: string }>(
    'select before_id as before, after_id as after from app.step_dependency',
  )
  const ended = new Map(
    (
      await rows<{ id: string; ended: string }>(
        'select id, ended_on::text as ended from app.plan_step where ended_on is not null',
      )
    ).map((step) => [step.id, step.ended]),
  )
  const found = new Map<string, { days: number; caseId: string }[]>()
  for (const step of steps) {
    const before = order
      .filter(({ after }) => after === step.id)
      .map((line) => ended.get(line.before))
      .filter((day) => day !== undefined && day <= step.ended)
    const from = before.toSorted().at(-1) ?? step.from
    if (!from) continue
    const days = Temporal.PlainDate.from(from).until(step.ended, { largestUnit: 'days' }).days
    if (days >= 0)
      found.set(`${step.site} ${step.code}`, [
        ...(found.get(`${step.site} ${step.code}`) ?? []),
        { days, caseId: step.caseId },
      ])
  }
  /** Between two neighbours as percentile_cont does it. */
  const share = (sorted: number[], part: number) => {
    const at = part * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
    return Math.ceil(Number((low + (high - low) * (at - Math.floor(at))).toFixed(9)))
  }
  const expected = [...found]
    .map(([key, times]) => ({
      key,
      cases: new Set(times.map(({ caseId }) => caseId)).size,
      times: times.map(({ days }) => days).toSorted((a, b) => a - b),
    }))
    .filter(({ cases }) => cases >= 20)
    .map(({ key, cases, times }) => ({ key, cases, median: share(times, 0.5), most: share(times, 0.8) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  expect(expected.length).toBeGreaterThan(5)
  expect(expected.length).toBeLessThan(found.size)
  const counted = await rows(
    `select site_id || ' ' || step_code as key, cases, median_days as median, most_days as most from app.step_wait order by 1`,
  )
  expect(counted).toEqual(expected)
})

test('only a task of the program or a load counts anew', async () => {
  await asLogin(copy, 'app', async (client) => {
    await expect(client.query('select batch.count_step_waits()')).rejects.toThrow(/only a task/)
  })
})
