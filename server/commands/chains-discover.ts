import { discoverChains } from '#domain/mining/discover-chains.ts'
import { discoveryTable } from '#features/chains/index.ts'
import {
  EventLogRefused,
  fileSource,
  readEventLog,
  type EventLog,
  type RefusalReason,
} from '#features/event-logs/index.ts'
import { OperatorMistake, type CommandInput, type OperatorCommand } from '../operator-command.ts'

type Words = { de: string; en: string }

const USAGE =
  'chains discover --input FILE [--case C --activity A --timestamp T --start S --resource R ' +
  '--object-type O --timestamp-unit s|ms|us] [--lenient] [--json]'

/** What can be done about a log that was refused. */
const REMEDIES = {
  file: { de: 'Prüfen Sie Pfad und Leserecht.', en: 'Check the path and the right to read it.' },
  encoding: { de: 'Speichern Sie die Datei als UTF-8.', en: 'Save the file as UTF-8.' },
  format: {
    de: 'Erwartet wird CSV, XES oder OCEL 2.0 (JSON), auch mit gzip gepackt. Geben Sie die Datei neu aus.',
    en: 'CSV, XES or OCEL 2.0 (JSON) is expected, also packed with gzip. Export the file again.',
  },
  columns: {
    de: 'Nennen Sie die Spalten mit --case, --activity, --timestamp, --start, --resource, bei OCEL die Fälle mit --object-type.',
    en: 'Name the columns with --case, --activity, --timestamp, --start, --resource, in OCEL the cases with --object-type.',
  },
  'broken-rows': {
    de: 'Berichtigen Sie die Zeilen, nennen Sie die Einheit mit --timestamp-unit, oder lassen Sie sie mit --lenient aus.',
    en: 'Correct the rows, name the unit with --timestamp-unit, or leave them out with --lenient.',
  },
} as const satisfies Record<RefusalReason, Words>

/** Finds the chains in an event log from a file and prints them, as a table or as one JSON object. */
export const chainsDiscover: OperatorCommand = {
  name: 'chains discover',
  summary: {
    de: 'Ketten aus einem Ereignisprotokoll (CSV, XES, OCEL 2.0) ermitteln',
    en: 'Discover chains in an event log (CSV, XES, OCEL 2.0)',
  },
  usage: USAGE,
  options: {
    input: { type: 'string' },
    case: { type: 'string' },
    activity: { type: 'string' },
    timestamp: { type: 'string' },
    start: { type: 'string' },
    resource: { type: 'string' },
    'object-type': { type: 'string' },
    'timestamp-unit': { type: 'string' },
    lenient: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async ({ values, positionals, print }) => {
    if (positionals.length > 0) {
      throw mistake(
        { de: `„${positionals[0]}“ ist keine Option.`, en: `"${positionals[0]}" is not an option.` },
        { de: `Aufruf: ${USAGE}`, en: `Usage: ${USAGE}` },
      )
    }
    const log = await readLog(values)
    reportDropped(log)
    const discovery = discoverChains(log.columns)
    if (values['json']) print(JSON.stringify({ ...discovery, dropped: log.dropped }))
    else for (const line of discoveryTable(discovery, log.dropped)) print(line)
    return 0
  },
}

async function readLog(values: CommandInput['values']): Promise<EventLog> {
  const text = (option: string) => nonEmptyText(values, option)
  const input = text('input')
  if (input === undefined) {
    throw mistake(
      { de: 'Es fehlt --input mit der Datei.', en: '--input with the file is missing.' },
      { de: `Aufruf: ${USAGE}`, en: `Usage: ${USAGE}` },
    )
  }
  const columns = {
    case: text('case'),
    activity: text('activity'),
    timestamp: text('timestamp'),
    start: text('start'),
    resource: text('resource'),
    objectType: text('object-type'),
  }
  const timestampUnit = unit(text('timestamp-unit'))
  try {
    const options = { ...columns, timestampUnit, lenient: values['lenient'] === true }
    return await readEventLog(fileSource(input), options)
  } catch (error) {
    throw error instanceof EventLogRefused ? mistake(error.words, REMEDIES[error.reason]) : error
  }
}

function nonEmptyText(values: CommandInput['values'], option: string): string | undefined {
  const value = values[option]
  if (value !== '') return typeof value === 'string' ? value : undefined
  throw mistake(
    { de: `--${option} ist leer.`, en: `--${option} is empty.` },
    { de: `Aufruf: ${USAGE}`, en: `Usage: ${USAGE}` },
  )
}

function unit(value: string | undefined): 's' | 'ms' | 'us' | undefined {
  if (value === undefined || value === 's' || value === 'ms' || value === 'us') return value
  throw mistake(
    { de: `--timestamp-unit „${value}“ gibt es nicht.`, en: `There is no --timestamp-unit "${value}".` },
    { de: 'Möglich sind s, ms und us.', en: 'Possible are s, ms and us.' },
  )
}

function mistake(what: Words, remedy: Words): OperatorMistake {
  return new OperatorMistake({ de: `${what.de}\n${remedy.de}`, en: `${what.en}\n${remedy.en}` })
}

/** To the error stream, so that the JSON on the other one stays alone. */
function reportDropped(log: EventLog): void {
  if (log.encoding === 'windows-1252') console.error('Gelesen als Windows-1252, weil nicht UTF-8.')
  if (log.withoutCase > 0) console.error(`Ereignisse ohne Objekt der gewählten Art: ${log.withoutCase}`)
  if (log.dropped === 0) return
  console.error(`Ausgelassene Zeilen: ${log.dropped}`)
  for (const { line, why } of log.brokenRows) console.error(`  Zeile ${line}: ${why.de}`)
  if (log.dropped > log.brokenRows.length) {
    console.error(`  … und ${log.dropped - log.brokenRows.length} weitere`)
  }
}
