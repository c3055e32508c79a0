import { demoAccounts, demoPassword } from '#features/identity/demo-accounts.ts'
import type { OperatorCommand } from '../operator-command.ts'

/** Names the invented people of the demo. */
export const demoAccountsCommand: OperatorCommand = {
  name: 'demo accounts',
  usage: 'demo accounts [--json]',
  summary: {
    de: 'Nennt die erfundenen Personen zum Ausprobieren.',
    en: 'Names the invented people of the demo.',
  },
  options: { json: { type: 'boolean' } },
  async run({ values, print }) {
    const logins = demoAccounts.map(({ login, name, role }) => ({ login, name, role }))
    if (values.json) print(JSON.stringify({ logins, password: demoPassword }))
    else for (const { login, name, role } of logins) print(`${login}\t${name}\t${role}`)
    return 0
  },
}
