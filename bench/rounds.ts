import type { Round } from './comparison.ts'
import { type Figures, figuresOf } from './statistics.ts'

/** How long to measure: rounds, and milliseconds for each side of a round. */
export type Duration = { rounds: number; milliseconds: number }

/** Two things to time in turn. */
export type Sides<Call> = { ours: Call; reference: Call }

// A freshly started service gets a third faster in its first seconds; what is meant is one that runs all day.
const warmUp = 5

/** Milliseconds that a piece of work takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * One client, call by call in turn, so that whatever disturbs the machine disturbs both sides alike. Each call says
 * how many milliseconds of it count.
 */
export async function inTurn(duration: Duration, sides: Sides<() => Promise<number>>): Promise<Round[]> {
  const round = async (): Promise<Round> => {
    const times: Sides<number[]> = { ours: [], reference: [] }
    const end = performance.now() + 2 * duration.milliseconds
    while (performance.now() < end || times.ours.length === 0) {
      times.ours.push(await sides.ours())
      times.reference.push(await sides.reference())
    }
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    return {
      ours: figuresOf(times.ours, sum(times.ours)),
      reference: figuresOf(times.reference, sum(times.reference)),
    }
  }
  return repeated(duration.rounds, round)
}

/** Several clients at once, first one side, then the other; the side that begins changes from round to round. */
export async function underLoad(
  duration: Duration,
  clients: number,
  sides: Sides<(client: number) => Promise<unknown>>,
): Promise<Round[]> {
  const side = async (call: (client: number) => Promise<unknown>, milliseconds: number): Promise<Figures> => {
    const times: number[] = []
    const began = performance.now()
    const end = began + milliseconds
    const client = async (at: number) => {
      do times.push(await timeOf(() => call(at)))
      while (performance.now() < end)
    }
    await Promise.all(Array.from({ length: clients }, (_, at) => client(at)))
    return figuresOf(times, performance.now() - began)
  }
  return repeated(duration.rounds, async (number) => {
    const milliseconds = duration.milliseconds * (number === 0 ? warmUp : 1)
    if (number % 2 === 0) {
      const ours = await side(sides.ours, milliseconds)
      return { ours, reference: await side(sides.reference, milliseconds) }
    }
    const reference = await side(sides.reference, milliseconds)
    return { ours: await side(sides.ours, milliseconds), reference }
  })
}

/** A first round warms caches, plans and the just-in-time compiler and does not count. */
async function repeated(rounds: number, round: (number: number) => Promise<Round>): Promise<Round[]> {
  const done: Round[] = []
  for (let number = 0; number <= rounds; number++) {
    const result = await round(number)
    if (number > 0) done.push(result)
  }
  return done
}
