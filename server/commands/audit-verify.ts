import { existsSync, readFileSync } from 'node:fs'
import { type Verification, verifyInstallation, verifySite } from '../audit-verification.ts'
import { withClient } from '../database/initialise.ts'
import { required } from '../environment.ts'
import { type OperatorCommand, OperatorMistake } from '../operator-command.ts'

type Head = { place: string; block: number; head: string }

function readHeads(file: string | undefined): Head[] {
  if (!file) return []
  if (!existsSync(file))
    throw new OperatorMistake({ de: `Die Datei ${file} gibt es nicht.`, en: `There is no file ${file}.` })
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Head)
}

/** Proves that no sealed entry of any site's log, or of the installation's, was changed or is missing. */
export const auditVerify: OperatorCommand = {
  name: 'audit verify',
  usage: 'audit verify [--heads FILE]',
  summary: {
    de: 'Beweist, dass kein versiegelter Eintrag der Protokolle geändert wurde oder fehlt.',
    en: 'Proves that no sealed entry of the logs was changed or is missing.',
  },
  options: { heads: { type: 'string' } },
  async run({ values, print }) {
    const heads = readHeads((values.heads as string | undefined) ?? process.env.NAHTLOS_SEAL_HEADS)
    let faults = 0
    const tell = (place: string, found: Verification) => {
      faults += found.faults.length
      print(
        `${found.faults.length === 0 ? 'ok    ' : 'MANGEL'} ${place}: ${found.blocks} Blöcke/blocks, ${found.sealed} versiegelt/sealed, ${found.unsealed} offen/unsealed`,
      )
      for (const fault of found.faults.slice(0, 20)) print(`       ${fault}`)
    }
    const keptFor = (place: string) =>
      new Map(heads.filter((head) => head.place === place).map((head) => [head.block, head.head]))
    await withClient(required('DATABASE_OPERATOR_URL'), async (client) => {
      const sites = await client.query<{ id: string; code: string }>(
        'select id, code from app.site order by code',
      )
      for (const site of sites.rows) tell(site.code, await verifySite(client, site.id, keptFor(site.id)))
      tell('Installation', await verifyInstallation(client, keptFor('installation')))
    })
    return faults === 0 ? 0 : 1
  },
}
