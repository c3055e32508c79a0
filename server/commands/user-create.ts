import { randomBytes, randomUUID } from 'node:crypto'
import { roles } from '#domain/kernel/roles.ts'
import { hashPassword } from '#features/identity/index.ts'
import { withClient } from '../database/initialise.ts'
import { insertRows } from '../database/insert-rows.ts'
import { required } from '../environment.ts'
import { type OperatorCommand, OperatorMistake } from '../operator-command.ts'

/** Creates an account with one role in the first organisation of a site; prints a first password once. */
export const userCreate: OperatorCommand = {
  name: 'user create',
  usage: 'user create --site CODE --login NAME --name "VORNAME NACHNAME" --role ROLE --title POST',
  summary: {
    de: 'Legt ein Konto mit einer Rolle an und gibt einmal das erste Passwort aus.',
    en: 'Creates an account with a role and prints its first password once.',
  },
  options: {
    site: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    title: { type: 'string' },
  },
  async run({ values, print }) {
    const { site: code, login, name, role, title } = values as Record<string, string | undefined>
    if (!code || !login || !name || !title)
      throw new OperatorMistake({ de: `Aufruf: ${this.usage}`, en: `Usage: ${this.usage}` })
    if (!(roles as readonly string[]).includes(role ?? ''))
      throw new OperatorMistake({
        de: `Diese Rollen gibt es: ${roles.join(', ')}`,
        en: `These roles exist: ${roles.join(', ')}`,
      })
    const password = randomBytes(15).toString('base64url')
    await withClient(required('DATABASE_OPERATOR_URL'), async (client) => {
      const found = await client.query<{ id: string }>('select id from app.site where code = $1', [code])
      const site = found.rows[0]?.id
      if (!site)
        throw new OperatorMistake({
          de: `Den Standort ${code} gibt es nicht.`,
          en: `There is no site ${code}.`,
        })
      await client.query('begin')
      await client.query('select gate.operator_at($1)', [site])
      const account = randomUUID()
      await insertRows(client, 'account', [
        { id: account, login, display_name: name, created_at: new Date() },
      ]).catch((error: { code?: string }) => {
        if (error.code !== '23505' && error.code !== '23514') throw error
        throw new OperatorMistake({
          de: `Den Anmeldenamen ${login} gibt es schon, oder er enthält unerlaubte Zeichen.`,
          en: `The sign-in name ${login} exists already, or holds signs that are not allowed.`,
        })
      })
      await insertRows(client, 'credential', [
        { account_id: account, password_hash: await hashPassword(password), password_changed_at: new Date() },
      ])
      const organisation = await client.query<{ id: string }>(
        'select id from app.organisation where site_id = $1 and (closed_on is null or closed_on > current_date) order by id limit 1',
        [site],
      )
      await insertRows(client, 'membership', [
        {
          site_id: site,
          id: randomUUID(),
          ref: randomUUID(),
          account_id: account,
          organisation_id: organisation.rows[0]!.id,
          role,
          title,
          valid_from: new Date(),
        },
      ])
      await client.query("insert into app.installation_log (kind, account_id) values ('user.created', $1)", [
        account,
      ])
      await client.query('commit')
    })
    print(`${login}: ${password}`)
    return 0
  },
}
