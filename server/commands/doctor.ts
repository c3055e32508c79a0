import { withClient } from '../database/initialise.ts'
import { stateChecks } from '../doctor/state-checks.ts'
import { proofsElsewhere } from '../doctor/proofs-elsewhere.ts'
import { required } from '../environment.ts'
import { type OperatorCommand, OperatorMistake } from '../operator-command.ts'
import { checkBeforeStart } from '../startup-checks.ts'

/** Shows whether the service can start and whether its promises hold in the data; no content in the output. */
export const doctor: OperatorCommand = {
  name: 'doctor',
  usage: 'doctor',
  summary: {
    de: 'Prüft Einstellungen, Datenbank und die Zusagen des Programms an den Daten.',
    en: 'Checks settings, database and the promises of the program in the data.',
  },
  options: {},
  async run({ print }) {
    const operator = required('DATABASE_OPERATOR_URL')
    let breaches = 0
    try {
      await checkBeforeStart(process.env)
      print('ok     Start: Einstellungen, Rolle, Stand der Datenbank / settings, role, schema')
    } catch (error) {
      if (!(error instanceof OperatorMistake)) throw error
      breaches++
      print(`MANGEL Start: ${error.de}`)
    }
    await withClient(operator, async (client) => {
      const sites = await client.query<{ id: string; code: string }>(
        'select id, code from app.site order by code',
      )
      for (const check of stateChecks) {
        const found: string[] = []
        for (const site of sites.rows) {
          await client.query('begin')
          await client.query('select gate.operator_at($1)', [site.id])
          const { rows } = await client.query<{ breach: string }>(check.sql, [site.id])
          await client.query('commit')
          found.push(...rows.map((row) => `${site.code} ${row.breach}`))
        }
        breaches += found.length
        print(
          `${found.length === 0 ? 'ok    ' : 'MANGEL'} Zusage ${check.invariant}: ${check.name}${found.length === 0 ? '' : ` – ${found.length}: ${found.slice(0, 5).join(', ')}`}`,
        )
      }
    })
    for (const proof of proofsElsewhere)
      print(
        'provedBy' in proof
          ? `–      Zusage ${proof.invariant}: bewiesen durch / proved by ${proof.provedBy}`
          : `–      Zusage ${proof.invariant}: noch ohne Gegenstand / nothing yet to break it: ${proof.notYet}`,
      )
    return breaches === 0 ? 0 : 1
  },
}
