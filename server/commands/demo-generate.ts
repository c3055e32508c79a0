import { withClient } from '../database/initialise.ts'
import { generateDemo } from '../demo/generate.ts'
import { required } from '../environment.ts'
import { type OperatorCommand, OperatorMistake } from '../operator-command.ts'

const wholeNumber = (value: unknown, name: string, usual: number): number => {
  const number = value === undefined ? usual : Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new OperatorMistake({
    de: `--${name} muss eine ganze Zahl über 0 sein.`,
    en: `--${name} must be a whole number above 0.`,
  })
}

/** Fills an empty demo or test database with invented sites, people and cases. */
export const demoGenerate: OperatorCommand = {
  name: 'demo generate',
  usage: 'demo generate [--cases N] [--seed X] [--today YYYY-MM-DD] [--if-empty]',
  summary: {
    de: 'Füllt eine leere Demo-Datenbank mit erfundenen Menschen und Fällen.',
    en: 'Fills an empty demo database with invented people and cases.',
  },
  options: {
    cases: { type: 'string' },
    seed: { type: 'string' },
    today: { type: 'string' },
    'if-empty': { type: 'boolean' },
  },
  async run({ values, print }) {
    const cases = wholeNumber(values.cases, 'cases', 400)
    const seed = wholeNumber(values.seed, 'seed', 2026)
    const today = String(values.today ?? Temporal.Now.plainDateISO('Europe/Berlin').toString())
    return withClient(required('DATABASE_LOADER_URL'), async (client) => {
      const { rows } = await client.query<{ name: string; sites: string }>(
        'select current_database() as name, count(*) as sites from app.site',
      )
      if (!/_(demo|test)[a-z0-9_]*$/.test(rows[0]!.name)) {
        throw new OperatorMistake({
          de: 'Erfundene Daten kommen nur in Datenbanken, deren Name auf _demo oder _test endet.',
          en: 'Invented data only goes into databases whose name ends in _demo or _test.',
        })
      }
      if (Number(rows[0]!.sites) > 0) {
        if (values['if-empty']) return 0
        throw new OperatorMistake({ de: 'Die Datenbank ist nicht leer.', en: 'The database is not empty.' })
      }
      let toldAt = 0
      const tell = (done: number) => {
        if (done - toldAt < 10_000) return
        toldAt = done
        print(`${done} / ${cases}`)
      }
      const made = await generateDemo(client, { cases, seed, today }, tell)
      print(`${made.cases} erfundene Fälle / invented cases (seed ${seed})`)
      return 0
    })
  },
}
