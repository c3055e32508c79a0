import { readFileSync } from 'node:fs'
import { evaluatePerson, type Hint } from '#domain/residence/evaluate/evaluate-person.ts'
import { traceOf } from '#domain/residence/evaluate/trace.ts'
import { fromNestedFacts, mergeFacts } from '#domain/residence/facts/nested-facts.ts'
import { linkRules, type LinkedRules } from '#domain/residence/rules/link-rules.ts'
import { OperatorMistake, type CommandInput, type OperatorCommand } from '../operator-command.ts'
import { readRuleFiles } from '../rules/read-rule-files.ts'
import { readVignettes, type Vignette } from '../rules/read-vignettes.ts'

const USAGE = 'pathways evaluate --input FILE.json [--json] [--trace]'

/** Evaluates all pathways for every vignette of a file; hints only, nothing is stored. */
export const pathwaysEvaluate: OperatorCommand = {
  name: 'pathways evaluate',
  summary: {
    de: 'Wege zu einem festeren Aufenthalt für Fallbeispiele aus einer Datei prüfen (Prüfhinweise, keine Entscheidung)',
    en: 'Check pathways to a firmer status for the vignettes of a file (hints, no decision)',
  },
  usage: USAGE,
  options: { input: { type: 'string' }, json: { type: 'boolean' }, trace: { type: 'boolean' } },
  run: async ({ values, positionals, print }) => {
    const { baseFacts, vignettes } = readVignettes(readInput(values, positionals))
    const rules = linkRules(readRuleFiles())
    const answers = vignettes.map((vignette) => ({
      vignette,
      ...answerFor(rules, baseFacts, vignette, values),
    }))
    if (values['json'])
      print(
        JSON.stringify(
          answers.map(({ vignette, results, problems }) => ({ id: vignette.id, results, problems })),
        ),
      )
    else for (const { vignette, hints } of answers) for (const line of told(vignette, hints)) print(line)
    return 0
  },
}

function answerFor(
  rules: LinkedRules,
  baseFacts: Record<string, unknown>,
  vignette: Vignette,
  values: CommandInput['values'],
) {
  const facts = fromNestedFacts(mergeFacts(baseFacts, vignette.factsDelta))
  const { hints, problems } = evaluatePerson(rules, facts, vignette.referenceDate)
  const results = Object.fromEntries(
    [...hints].map(([id, hint]) => [
      id,
      { ...written(hint), ...(values['trace'] ? { trace: traceOf(rules, id, facts, hint) } : {}) },
    ]),
  )
  return { hints, results, problems }
}

const written = (hint: Hint) => ({
  result: hint.result,
  closed_by: hint.closedBy,
  missing: hint.missing,
  unknown: hint.unknown,
  review: hint.review,
  earliest_date: hint.earliestDate,
  next_change_date: hint.nextChangeDate,
  ...(hint.earliestDateDiscretion ? { earliest_date_discretion: hint.earliestDateDiscretion } : {}),
  ...(hint.notModelled ? { not_modelled: hint.notModelled } : {}),
})

function told({ id, referenceDate }: Vignette, hints: Map<string, Hint>): string[] {
  const lines = [...hints].flatMap(([pathway, hint]) => {
    if (hint.result === 'closed' || hint.result === 'not_modelled') return []
    const lists = [
      hint.missing.length > 0 ? `fehlt ${hint.missing.join(', ')}` : '',
      hint.unknown.length > 0 ? `unbekannt ${hint.unknown.join(', ')}` : '',
      hint.review.length > 0 ? `zu prüfen ${hint.review.join(', ')}` : '',
      hint.earliestDate ? `voraussichtlich ab ${hint.earliestDate}` : '',
    ]
    return [
      `  ${pathway}: ${hint.result === 'open' ? 'offen' : 'noch nicht'}`,
      ...lists.filter(Boolean).map((text) => `    ${text}`),
    ]
  })
  return [`${id} (Stichtag ${referenceDate}) – Prüfhinweis, keine Entscheidung`, ...lines]
}

function readInput(values: CommandInput['values'], positionals: string[]): string {
  const input = values['input']
  if (positionals.length > 0 || typeof input !== 'string' || input === '')
    throw new OperatorMistake({
      de: `Es fehlt --input mit der Datei.\nAufruf: ${USAGE}`,
      en: `--input with the file is missing.\nUsage: ${USAGE}`,
    })
  try {
    return readFileSync(input, 'utf8')
  } catch {
    throw new OperatorMistake({
      de: `Die Datei „${input}“ lässt sich nicht lesen. Prüfen Sie Pfad und Leserecht.`,
      en: `The file "${input}" cannot be read. Check the path and the right to read it.`,
    })
  }
}
