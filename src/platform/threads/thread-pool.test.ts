import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ThreadPool } from './thread-pool.server.ts'

const file = path.join(import.meta.dirname, 'unruly-thread.testing.ts')
const pool = (settings: Partial<{ mostWaiting: number; milliseconds: number }> = {}) =>
  new ThreadPool<string, number>({ file, threads: 1, mostWaiting: 3, milliseconds: 30_000, ...settings })

/** The number of the thread that answered. */
async function answer(threads: ThreadPool<string, number>): Promise<number> {
  const result = await threads.run('answer')
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

test('a sound thread answers one task after the other', async () => {
  const threads = pool()
  const [first, second] = await Promise.all([answer(threads), answer(threads)])
  expect(second).toBe(first)
})

test.each(['throw', 'leave'])(
  'a thread that breaks down by "%s" refuses, and the next task gets a new one',
  async (deed) => {
    const threads = pool()
    const before = await answer(threads)
    expect(await threads.run(deed)).toEqual({ ok: false, refusal: 'broken' })
    expect(await answer(threads)).not.toBe(before)
  },
)

test('a thread that takes too long is ended', async () => {
  const threads = pool({ milliseconds: 1000 })
  const before = await answer(threads)
  expect(await threads.run('loop')).toEqual({ ok: false, refusal: 'too_slow' })
  expect(await answer(threads)).not.toBe(before)
})

test('a thread that ends while it waits is replaced', async () => {
  const threads = pool()
  const first = await threads.run('leave later')
  await wait(300)
  expect(await answer(threads)).not.toBe(first.ok && first.value)
})

test('more tasks than may wait are refused at once, the others answered', async () => {
  const threads = pool({ mostWaiting: 1 })
  const results = await Promise.all(Array.from({ length: 4 }, () => threads.run('answer')))
  expect(results.map((result) => result.ok)).toEqual([true, true, false, false])
})
