import { readFileSync } from 'node:fs'
import { caseReaders, roles as allRoles } from '#domain/kernel/roles.ts'

/** Roles that may open a page, read from the page itself, so that a new page cannot be forgotten; `public` alone. */
export function rolesOfPage(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  // Written as a list, as a named list of permissions.ts, or in short as `roles`: all of them.
  const written = /access: \{\s*roles(?:: ('public'|'signed_in'|\[[^\]]*\]|\w+))?/.exec(text)?.[1] ?? 'roles'
  if (written === "'public'") return ['public']
  if (written === "'signed_in'" || written === 'roles') return allRoles
  if (written.startsWith('[')) return [...written.matchAll(/'(\w+)'/g)].map((found) => found[1]!)
  if (written === 'caseReaders') return caseReaders
  const permissions = readFileSync(file.replace(/pages\/(?:[^/]+\/)?[^/]+$/, 'permissions.ts'), 'utf8')
  const list = new RegExp(`${written} = (\\[[^\\]]*\\]|caseReaders)`, 's').exec(permissions)?.[1] ?? ''
  return list === 'caseReaders' ? caseReaders : [...list.matchAll(/'(\w+)'/g)].map((found) => found[1]!)
}
