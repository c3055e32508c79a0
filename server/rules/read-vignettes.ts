import { z } from 'zod'
import { dayNumber } from '#domain/residence/day-number.ts'
import { OperatorMistake } from '../operator-command.ts'

/** A case made up to try the rules: a reference date and what differs from the facts that all share. */
export type Vignette = { id: string; referenceDate: string; factsDelta: Record<string, unknown> }

const day = z.string().refine((text) => dayNumber(text) !== null, 'no day YYYY-MM-DD')
const facts = z.record(z.string(), z.unknown()).and(
  z.object({
    status_history: z
      .array(z.object({ from: z.string(), to: z.string().nullable(), kind: z.string(), basis: z.string() }))
      .nullish(),
    absences: z
      .array(z.object({ from: z.string(), to: z.string().nullable(), return_deadline: z.string().nullish() }))
      .nullish(),
  }),
)
const file = z.object({
  base_facts: facts.default({}),
  vignettes: z.array(z.object({ id: z.string(), reference_date: day, facts_delta: facts.default({}) })),
})

/**
 * Reads a file of vignettes.
 * @throws OperatorMistake that names the place where the file is not as expected
 */
export function readVignettes(text: string): { baseFacts: Record<string, unknown>; vignettes: Vignette[] } {
  const read = file.safeParse(parsed(text))
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    const at = path.join('.') || '/'
    throw new OperatorMistake({
      de: `Die Datei ist nicht wie erwartet, bei „${at}“: ${message}`,
      en: `The file is not as expected, at "${at}": ${message}`,
    })
  }
  return {
    baseFacts: read.data.base_facts,
    vignettes: read.data.vignettes.map(({ id, reference_date, facts_delta }) => ({
      id,
      referenceDate: reference_date,
      factsDelta: facts_delta,
    })),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    throw new OperatorMistake({
      de: `Die Datei ist kein JSON: ${message}`,
      en: `The file is no JSON: ${message}`,
    })
  }
}
