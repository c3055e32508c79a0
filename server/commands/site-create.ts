import { randomUUID } from 'node:crypto'
import { withClient } from '../database/initialise.ts'
import { insertRows } from '../database/insert-rows.ts'
import { required } from '../environment.ts'
import { type OperatorCommand, OperatorMistake } from '../operator-command.ts'
import { wrappedSiteKey } from '../site-key.ts'

const kinds = ['kreis', 'kreisfreie_stadt', 'staedteregion', 'stadt']

/** Creates a site with its first organisation and a concept in force. */
export const siteCreate: OperatorCommand = {
  name: 'site create',
  usage:
    'site create --code AGS --name NAME --kind kreis|kreisfreie_stadt|staedteregion|stadt --organisation NAME',
  summary: {
    de: 'Legt einen KIM-Standort mit seinem Kommunalen Integrationszentrum an.',
    en: 'Creates a KIM site with its municipal integration centre.',
  },
  options: {
    code: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string' },
    organisation: { type: 'string' },
  },
  async run({ values, print }) {
    const { code, name, kind, organisation } = values as Record<string, string | undefined>
    if (!code || !name || !organisation || !kinds.includes(kind ?? ''))
      throw new OperatorMistake({ de: `Aufruf: ${this.usage}`, en: `Usage: ${this.usage}` })
    const site = randomUUID()
    await withClient(required('DATABASE_OPERATOR_URL'), async (client) => {
      await client.query('begin')
      await insertRows(client, 'site', [
        { id: site, code, name, kind, is_demo: false, created_at: new Date() },
      ]).catch((error: { code?: string }) => {
        if (error.code !== '23505' && error.code !== '23514') throw error
        throw new OperatorMistake({
          de: `Den Standort ${code} gibt es schon, oder der Schlüssel ist keiner.`,
          en: `Site ${code} exists already, or the key is none.`,
        })
      })
      await client.query('select gate.operator_at($1)', [site])
      await insertRows(client, 'organisation', [
        { site_id: site, id: randomUUID(), ref: randomUUID(), name: organisation, kind: 'KI', version: 1 },
      ])
      await insertRows(client, 'concept_version', [
        { site_id: site, id: randomUUID(), number: 1, state: 'adopted', in_force_from: new Date() },
      ])
      await insertRows(client, 'site_key', [wrappedSiteKey(site, 1)])
      await client.query(
        "insert into app.installation_log (kind, detail) values ('site.created', jsonb_build_object('site', $1::text))",
        [site],
      )
      await client.query('commit')
    })
    print(`Standort ${name} (${code}) ist angelegt. / Site ${name} (${code}) is created.`)
    return 0
  },
}
