import { initialiseDatabase, initialStatements } from '../database/initialise.ts'
import type { OperatorCommand } from '../operator-command.ts'
import { OperatorMistake } from '../operator-command.ts'

/** Creates the roles of an installation, or prints the statements for an administrator to run. */
export const databaseInit: OperatorCommand = {
  name: 'database init',
  usage: 'database init --admin-url URL [--print]',
  summary: {
    de: 'Legt Datenbank, Rollen und Rechte an; mit --print nur die Anweisungen ausgeben. Passwörter danach mit „alter role“ setzen.',
    en: 'Creates database, roles and rights; --print only writes the statements. Set passwords afterwards with “alter role”.',
  },
  options: { 'admin-url': { type: 'string' }, print: { type: 'boolean' } },
  async run({ values, print }) {
    if (values.print) {
      for (const statement of initialStatements({})) print(`${statement};\n`)
      return 0
    }
    const address = String(values['admin-url'] ?? '')
    if (!URL.canParse(address))
      throw new OperatorMistake({
        de: '--admin-url fehlt oder ist keine Adresse.',
        en: '--admin-url is missing or no address.',
      })
    const database = new URL(address).pathname.slice(1)
    const adminUrl = (name: string) => {
      const url = new URL(address)
      url.pathname = `/${name}`
      return url.toString()
    }
    await initialiseDatabase(adminUrl, database, {})
    print(`Datenbank ${database} ist vorbereitet. / Database ${database} is prepared.`)
    return 0
  },
}
