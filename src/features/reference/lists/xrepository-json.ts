import { z } from 'zod'
import {
  type CodeListFile,
  CodeListRefused,
  mostColumns,
  mostRows,
} from '#domain/code-list/code-list-file.ts'

const words = z.array(z.looseObject({ value: z.string().nullish() })).nullish()
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

const shape = z.looseObject({
  metadaten: z.looseObject({
    kennungInhalt: z.string().nullish(),
    kennung: z.string().nullish(),
    version: z.union([z.string(), z.number()]).nullish(),
    nameLang: words,
    nameKurz: words,
    herausgebernameLang: words,
    herausgebernameKurz: words,
    /** milliseconds since 1970, or a date in words */
    gueltigAb: z.union([z.number(), z.string()]).nullish(),
  }),
  spalten: z
    .array(
      z.looseObject({
        spaltennameTechnisch: z.string(),
        spaltennameLang: z.string().nullish(),
        codeSpalte: z.boolean().nullish(),
        empfohleneCodeSpalte: z.boolean().nullish(),
      }),
    )
    .min(1)
    .max(10_000),
  daten: z.array(z.array(cell)),
})

/** Reads a code list in the JSON of XRepository: what it says of itself, its columns, its rows. */
export function readXRepositoryJson(text: string): CodeListFile {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new CodeListRefused('not_readable')
  }
  const parsed = shape.safeParse(content)
  if (!parsed.success) {
    const [first, second] = parsed.error.issues[0]!.path
    if (first === 'daten' && typeof second === 'number') throw new CodeListRefused('ragged_row', second + 1)
    throw new CodeListRefused(first === 'spalten' ? 'no_columns' : 'not_a_code_list')
  }
  const { metadaten: said, spalten, daten } = parsed.data
  if (spalten.length > mostColumns) throw new CodeListRefused('too_many_columns')
  if (daten.length > mostRows) throw new CodeListRefused('too_many_rows')
  const ragged = daten.findIndex((row) => row.length !== spalten.length)
  if (ragged >= 0) throw new CodeListRefused('ragged_row', ragged + 1)
  const recommended = spalten.some((column) => column.empfohleneCodeSpalte)
  const columns = spalten.map((column) => ({
    id: column.spaltennameTechnisch,
    name: column.spaltennameLang || column.spaltennameTechnisch,
    isKey: (recommended ? column.empfohleneCodeSpalte : column.codeSpalte) === true,
  }))
  const first = (list: z.infer<typeof words>) => list?.find((one) => one.value)?.value ?? ''
  const head = {
    uri: said.kennungInhalt || said.kennung || '',
    version: String(said.version ?? ''),
    title: first(said.nameLang) || first(said.nameKurz),
    publisher: first(said.herausgebernameLang) || first(said.herausgebernameKurz),
    validFrom: dayOf(said.gueltigAb) || dayOf(said.version),
    columns,
  }
  return { head, rows: daten.map((row) => row.map((value) => (value === null ? null : String(value)))) }
}

function dayOf(said: string | number | null | undefined): string {
  if (typeof said === 'number') {
    // A version may be a plain number; only milliseconds reach into this century.
    // Later than the year 9999 is no date either.
    if (said < 10_000_000_000 || said > 253_402_300_799_000) return ''
    return Temporal.Instant.fromEpochMilliseconds(said)
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainDate()
      .toString()
  }
  return /^\d{4}-\d{2}-\d{2}/.exec(said ?? '')?.[0] ?? ''
}
