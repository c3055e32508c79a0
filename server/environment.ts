import { OperatorMistake } from './operator-command.ts'

/** An address or setting from the environment; names the variable where it is missing. */
export function required(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new OperatorMistake({ de: `Die Einstellung ${name} fehlt.`, en: `The setting ${name} is missing.` })
}
