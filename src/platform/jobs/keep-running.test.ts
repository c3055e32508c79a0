import { expect, test } from 'vitest'
import { keepRunning } from './keep-running.ts'

/** Runners that give up when told, and what happened to them. */
function runners() {
  const seen: string[] = []
  const giveUp: (() => void)[] = []
  let fails = 0
  const begin = () => {
    if (fails > 0) {
      fails--
      seen.push('failed')
      return Promise.reject(new Error('no database'))
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    const number = giveUp.push(resolve)
    seen.push(`begun ${number}`)
    return Promise.resolve({
      promise,
      stop: () => {
        seen.push(`stopped ${number}`)
        resolve()
        return Promise.resolve()
      },
    })
  }
  return { seen, giveUp, begin, failNext: (times: number) => void (fails = times) }
}
const soon = () => new Promise((done) => setTimeout(done, 30))

test('what gives up by itself is begun anew, also where that fails at first', async () => {
  const { seen, giveUp, begin, failNext } = runners()
  const told: string[] = []
  const kept = await keepRunning(begin, (reason) => told.push(reason), 1)
  failNext(2)
  giveUp[0]!()
  await soon()
  expect(seen).toEqual(['begun 1', 'failed', 'failed', 'begun 2'])
  expect(told).toEqual(['it gave up', 'no database', 'no database'])
  await kept.stop()
  expect(seen.at(-1)).toBe('stopped 2')
})

test('what is stopped stays stopped, also in the pause before it would begin anew', async () => {
  const { seen, giveUp, begin } = runners()
  const kept = await keepRunning(begin, () => {}, 60_000)
  giveUp[0]!()
  await soon()
  await kept.stop()
  await soon()
  expect(seen.filter((what) => what.startsWith('begun'))).toEqual(['begun 1'])
})

test('the first beginning fails loudly', async () => {
  const { begin, failNext } = runners()
  failNext(1)
  await expect(keepRunning(begin, () => {}, 1)).rejects.toThrow('no database')
})
