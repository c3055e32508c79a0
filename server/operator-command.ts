import type { ParseArgsOptionsConfig } from 'node:util'

/** What went wrong by the operator's hand, in words of both languages; never shown with a stack trace. */
export class OperatorMistake extends Error {
  readonly de: string
  readonly en: string
  readonly exitCode: number

  constructor(words: { de: string; en: string }, exitCode = 2) {
    super(words.de)
    this.de = words.de
    this.en = words.en
    this.exitCode = exitCode
  }
}

export type CommandInput = {
  /** Values of the options as node:util parseArgs gives them. */
  values: Record<string, string | boolean | undefined>
  positionals: string[]
  print: (line: string) => void
}

/**
 * One command of `npm run nahtlos -- <name>`. `run` answers the exit code: 0 done, 1 checked and found
 * wanting, 2 the operator's mistake (thrown as OperatorMistake), 3 an unexpected fault.
 */
export type OperatorCommand = {
  name: string
  summary: { de: string; en: string }
  usage: string
  options: ParseArgsOptionsConfig
  run: (input: CommandInput) => Promise<number>
}
