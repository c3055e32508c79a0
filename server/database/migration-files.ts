import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SqlFile = { name: string; text: string; sha256: string; runsAs: string }

const root = path.resolve(import.meta.dirname, '../..')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function readSql(pattern: string): SqlFile[] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      const runsAs = /^-- runs as (nahtlos_\w+)$/m.exec(text)?.[1] ?? 'nahtlos_owner'
      return { name: path.basename(file, '.sql'), text, sha256: sha256(text), runsAs }
    })
}

/** The migrations in their one order. */
export const migrationFiles = () => readSql('db/migrations/*.sql')

/** What is applied anew whenever it changed: context first, then policies, then functions and views. */
export const repeatableFiles = () => [
  ...readSql('db/functions/app/context.sql'),
  ...readSql('db/policies/*.sql'),
  ...readSql('db/functions/app/*.sql').filter((file) => file.name !== 'context'),
  ...['gate', 'search', 'pseudonym', 'batch', 'jobs'].flatMap((schema) =>
    readSql(`db/functions/${schema}/*.sql`),
  ),
  ...readSql('db/views/*.sql'),
]

/** One checksum over all repeatable files, kept in the ledger under the name "repeatable". */
export const repeatableChecksum = () =>
  sha256(
    repeatableFiles()
      .map((file) => file.name + file.sha256)
      .join('\n'),
  )
