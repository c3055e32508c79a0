import { parseArgs } from 'node:util'

export const measureNames = [
  'A1',
  'A2',
  'A3',
  'A6',
  'A7',
  'A8',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'B7',
  'B8',
  'B9',
  'B10',
] as const
export type MeasureName = (typeof measureNames)[number]

/** What is measured and how long. */
export type Options = {
  cases: number
  rounds: number
  milliseconds: number
  only: MeasureName[]
  built: boolean
}

/** Reads the command line; throws in words where it is not understood. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      milliseconds: { type: 'string', default: '1000' },
      only: { type: 'string', default: measureNames.join(',') },
      built: { type: 'boolean', default: false },
    },
  })
  const only = values.only.split(',') as MeasureName[]
  const unknown = only.filter((name) => !measureNames.includes(name))
  if (unknown.length > 0)
    throw new Error(`no measure: ${unknown.join(', ')}; there are ${measureNames.join(', ')}`)
  return {
    cases: count('cases', values.cases, 300),
    rounds: count('rounds', values.rounds, 1),
    milliseconds: count('milliseconds', values.milliseconds, 10),
    only,
    built: values.built,
  }
}

function count(name: string, text: string, least: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} must be a whole number from ${least}`)
  return value
}
