import { accessSync, constants } from 'node:fs'
import pg from 'pg'
import { migrationFiles, repeatableChecksum } from './database/migration-files.ts'
import { OperatorMistake } from './operator-command.ts'

/** One condition of starting; throws OperatorMistake with the command that helps. */
type Check = { name: string; run: (client: pg.Client) => Promise<void> }

const oldest = 180_000

async function serverVersion(client: pg.Client) {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  )
  if (Number(rows[0]!.version) >= oldest) return
  throw new OperatorMistake({
    de: `Der Datenbankserver ist zu alt (${rows[0]!.version}). Nahtlos braucht PostgreSQL 18 oder neuer: Bitte aktualisieren Sie den Server.`,
    en: `The database server is too old (${rows[0]!.version}). Nahtlos needs PostgreSQL 18 or newer: please upgrade the server.`,
  })
}

async function appRole(client: pg.Client) {
  const { rows } = await client.query<{ role: string; powerful: boolean }>(
    `select current_user as role, r.rolsuper or r.rolbypassrls or pg_has_role(current_user, 'nahtlos_owner', 'usage') as powerful
     from pg_roles r where r.rolname = current_user and exists (select from pg_roles where rolname = 'nahtlos_owner')`,
  )
  if (rows[0] && !rows[0].powerful) return
  throw new OperatorMistake({
    de: 'DATABASE_URL darf weder ein Superuser noch der Besitzer der Tabellen sein noch Zeilenschutz umgehen. Legen Sie die Rollen an mit: npm run nahtlos -- database init --admin-url …',
    en: 'DATABASE_URL must be neither a superuser nor the owner of the tables nor bypass row security. Create the roles with: npm run nahtlos -- database init --admin-url …',
  })
}

const migrate = 'npm run nahtlos -- migrate'

async function schema(client: pg.Client) {
  const { rows } = await client
    .query<{ name: string; sha256: string }>('select name, sha256 from ledger.migration')
    .catch(() => ({ rows: [] }))
  const applied = new Map(rows.map((row) => [row.name, row.sha256]))
  const files = migrationFiles()
  const known = new Set([...files.map((file) => file.name), 'repeatable'])
  const ahead = [...applied.keys()].find((name) => !known.has(name))
  if (ahead) {
    throw new OperatorMistake({
      de: `Die Datenbank ist neuer als dieses Programm (${ahead}). Starten Sie die passende Version von Nahtlos.`,
      en: `The database is newer than this program (${ahead}). Start the version of Nahtlos that fits.`,
    })
  }
  const behind =
    files.find((file) => applied.get(file.name) !== file.sha256)?.name ??
    (applied.get('repeatable') === repeatableChecksum() ? null : 'repeatable')
  if (behind) {
    throw new OperatorMistake({
      de: `Die Datenbank ist nicht auf dem Stand dieses Programms (${behind}). Führen Sie aus: ${migrate}`,
      en: `The database is not at the version of this program (${behind}). Run: ${migrate}`,
    })
  }
}

export const databaseChecks: Check[] = [
  { name: 'server version', run: serverVersion },
  { name: 'app role', run: appRole },
  { name: 'schema version', run: schema },
]

/** Settings that must be there and strong; a value is never printed. */
export function checkSettings(environment: NodeJS.ProcessEnv): void {
  const secret = environment.NAHTLOS_SECRET ?? ''
  if (secret.length < 32 || new Set(secret).size < 10) {
    throw new OperatorMistake({
      de: 'NAHTLOS_SECRET fehlt oder ist zu schwach. Erzeugen Sie eines, zum Beispiel mit: openssl rand -base64 48',
      en: 'NAHTLOS_SECRET is missing or too weak. Make one, for example with: openssl rand -base64 48',
    })
  }
  try {
    accessSync(environment.NAHTLOS_KEYRING ?? '', constants.R_OK)
  } catch {
    throw new OperatorMistake({
      de: 'Der Schlüsselbund NAHTLOS_KEYRING ist nicht lesbar. Legen Sie ihn an mit: npm run nahtlos -- keys create --keyring DATEI',
      en: 'The keyring NAHTLOS_KEYRING cannot be read. Create it with: npm run nahtlos -- keys create --keyring FILE',
    })
  }
}

async function connected(name: 'DATABASE_URL' | 'DATABASE_REPORTING_URL', address: string | undefined) {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 })
  await client.connect().catch((error: Error) => {
    throw new OperatorMistake({
      de: `Die Datenbank aus ${name} antwortet nicht (${error.message}). Prüfen Sie Adresse, Rolle und Passwort.`,
      en: `The database of ${name} does not answer (${error.message}). Check address, role and password.`,
    })
  })
  return client
}

/** The address of the reporting role may be left out; a wrong one is said at the start, not on a page. */
async function reportingAddress(address: string | undefined) {
  if (address === undefined) return
  const client = await connected('DATABASE_REPORTING_URL', address)
  try {
    const { rows } = await client.query<{ role: string }>('select current_user as role')
    if (rows[0]!.role === 'nahtlos_reporting') return
    throw new OperatorMistake({
      de: `DATABASE_REPORTING_URL meldet sich als ${rows[0]!.role} an statt als nahtlos_reporting. Lassen Sie die Einstellung weg oder nennen Sie die Auswertungsrolle.`,
      en: `DATABASE_REPORTING_URL signs in as ${rows[0]!.role} instead of nahtlos_reporting. Leave the setting out or name the reporting role.`,
    })
  } finally {
    await client.end()
  }
}

/** Everything that must hold before the service starts; throws the first OperatorMistake. */
export async function checkBeforeStart(environment: NodeJS.ProcessEnv): Promise<void> {
  checkSettings(environment)
  const client = await connected('DATABASE_URL', environment.DATABASE_URL)
  try {
    for (const check of databaseChecks) await check.run(client)
  } finally {
    await client.end()
  }
  await reportingAddress(environment.DATABASE_REPORTING_URL)
}
