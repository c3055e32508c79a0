import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SqlFile = { name: string; text: string; sha256: string; runsAs: string }

const root = path.resolve(import.meta.dirname, '../..')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function readSql(folder: string, pattern: string): SqlFile[] {
  return globSync(pattern, { cwd: folder })
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const runsAs = /^-- runs as (nahtlos_\w+)$/m.exec(text)?.[1] ?? 'nahtlos_owner'
      return { name: path.basename(file, '.sql'), text, sha256: sha256(text), runsAs }
    })
}

/** The migrations in their one order; of this version, or of the one that lies in `folder`. */
export const migrationFiles = (folder = root) => readSql(folder, 'db/migrations/*.sql')

/** What is applied anew whenever it changed: context first, then policies, then functions and views. */
export const repeatableFiles = (folder = root) => [
  ...readSql(folder, 'db/functions/app/context.sql'),
  ...readSql(folder, 'db/policies/*.sql'),
  ...readSql(folder, 'db/functions/app/*.sql').filter((file) => file.name !== 'context'),
  ...['gate', 'search', 'pseudonym', 'batch', 'jobs'].flatMap((schema) =>
    readSql(folder, `db/functions/${schema}/*.sql`),
  ),
  ...readSql(folder, 'db/views/*.sql'),
]

/** One checksum over all repeatable files, kept in the ledger under the name "repeatable". */
export const repeatableChecksum = (folder = root) =>
  sha256(
    repeatableFiles(folder)
      .map((file) => file.name + file.sha256)
      .join('\n'),
  )
