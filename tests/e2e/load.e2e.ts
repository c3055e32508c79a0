import { expect, inject, test } from 'vitest'
import { httpVisitor } from '../support/http-visitor.ts'

const deep = Boolean(process.env.NAHTLOS_DEEP)
// In every run a few sessions for some seconds; the whole load where everything is counted.
const [sessions, seconds, every] = deep ? [200, 60, 10] : [10, 2, 0.5]
const pages = ['/', '/faelle', '/uebergaenge', '/anfragen']

type Visitor = Awaited<ReturnType<typeof httpVisitor>>

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const p99 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1]!

/** One request and how long its answer took, in milliseconds. */
async function asked(visitor: Visitor, page: string) {
  const began = performance.now()
  const answer = await visitor.get(page)
  await answer.text()
  return { status: answer.status, took: performance.now() - began }
}

test(`${sessions} signed-in sessions work beside each other without an error of the program`, async () => {
  const { url } = inject('program')
  const visitors: Visitor[] = []
  for (let number = 0; number < sessions; number++) visitors.push(await httpVisitor(url, 'cm'))
  const alone: number[] = []
  for (let round = 0; round < 30; round++) alone.push((await asked(visitors[0]!, pages[round % 4]!)).took)

  const until = performance.now() + seconds * 1000
  const answers: { status: number; took: number }[] = []
  await Promise.all(
    visitors.map(async (visitor, number) => {
      // People do not press at the same moment.
      await pause((number / sessions) * every * 1000)
      for (let round = number; performance.now() < until; round++) {
        const answer = await asked(visitor, pages[round % 4]!)
        answers.push(answer)
        await pause(Math.max(0, every * 1000 - answer.took))
      }
    }),
  )
  const ratio = p99(answers.map(({ took }) => took)) / p99(alone)
  console.log(
    `${answers.length} requests of ${sessions} sessions: p99 ${p99(answers.map(({ took }) => took)).toFixed(0)} ms, ${ratio.toFixed(1)} times that of one session`,
  )
  expect(answers.length).toBeGreaterThan((sessions * seconds) / every / 2)
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
}, 300_000)
