import { decrypt, encrypt } from '#platform/crypto/wrap.server.ts'
import { withClient } from '../database/initialise.ts'
import { required } from '../environment.ts'
import { addKey, readKeyring } from '../keyring.ts'
import type { OperatorCommand } from '../operator-command.ts'

type Row = { number: number; wrapped: Buffer; installation_key: string }

/** Makes a new installation key and wraps the keys of all sites with it; files stay as they are. */
export const keysRotate: OperatorCommand = {
  name: 'keys rotate',
  usage: 'keys rotate',
  summary: {
    de: 'Erzeugt einen neuen Schlüssel und verschließt die Schlüssel aller Standorte damit neu.',
    en: 'Makes a new key and wraps the keys of all sites with it.',
  },
  options: {},
  async run({ print }) {
    const file = required('NAHTLOS_KEYRING')
    const name = addKey(file)
    const keyring = readKeyring(file)
    const keyOf = (key: string) => Buffer.from(keyring.keys[key]!, 'base64')
    let wrapped = 0
    await withClient(required('DATABASE_OPERATOR_URL'), async (client) => {
      const sites = await client.query<{ id: string }>('select id from app.site')
      for (const { id } of sites.rows) {
        await client.query('begin')
        await client.query('select gate.operator_at($1)', [id])
        const { rows } = await client.query<Row>(
          'select number, wrapped, installation_key from app.site_key where site_id = $1 for update',
          [id],
        )
        for (const row of rows) {
          const bound = `${id}:${row.number}`
          const again = encrypt(keyOf(name), decrypt(keyOf(row.installation_key), row.wrapped, bound), bound)
          await client.query(
            'update app.site_key set wrapped = $3, installation_key = $4 where site_id = $1 and number = $2',
            [id, row.number, again, name],
          )
          wrapped++
        }
        await client.query('commit')
      }
      await client.query(
        "insert into app.installation_log (kind, detail) values ('keys.rotated', jsonb_build_object('key', $1::text))",
        [name],
      )
    })
    print(`${name}: ${wrapped} Standortschlüssel neu verschlossen / site keys wrapped anew`)
    return 0
  },
}
