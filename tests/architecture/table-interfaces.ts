import { parseSync } from 'oxc-parser'
import { repositoryFiles, type TextFile } from './repository-files.ts'

type Node = { type: string; [key: string]: unknown }

/** Columns of a table as a type says them: name → whether null may be read. */
export type Columns = Map<string, boolean>

/** A type called `…Tables`: which tables with which columns a file works on. */
export type TablesType = { file: string; name: string; tables: Map<string, Columns> }

/** All `…Tables` types of a file. Throws where one is written in a way that cannot be read. */
export function tablesTypes(file: TextFile): TablesType[] {
  const declarations = new Map<string, Node>()
  const { program } = parseSync(file.path, file.text)
  for (const statement of program.body as unknown as Node[]) {
    const declaration = (statement.declaration as Node | undefined) ?? statement
    if (/^TS(InterfaceDeclaration|TypeAliasDeclaration)$/.test(declaration.type)) {
      declarations.set((declaration.id as { name: string }).name, declaration)
    }
  }
  const named = [...declarations].filter(([name]) => name.endsWith('Tables') && name !== 'Tables')
  return named.map(([name, declaration]) => {
    const tables = [...membersOf(file, declaration, declarations)].map(([table, row]): [string, Columns] => {
      const columns = [...membersOf(file, row, declarations)].map(([column, type]): [string, boolean] => [
        column,
        readsNull(type, declarations),
      ])
      return [table, new Map(columns)]
    })
    return { file: file.path, name, tables: new Map(tables) }
  })
}

/** The properties of an interface, a literal type or a name that stands for one of them in the same file. */
function membersOf(file: TextFile, node: Node, declarations: Map<string, Node>): Map<string, Node> {
  if (node.type === 'TSTypeAliasDeclaration')
    return membersOf(file, node.typeAnnotation as Node, declarations)
  if (node.type === 'TSTypeReference') {
    const target = declarations.get((node.typeName as { name?: string }).name ?? '')
    if (target) return membersOf(file, target, declarations)
  }
  const body =
    node.type === 'TSInterfaceDeclaration'
      ? (node.body as { body: Node[] }).body
      : (node.members as Node[] | undefined)
  if (!body || (node.extends as Node[] | undefined)?.length)
    throw new Error(
      `${file.path}: a table's columns are written out in the same file, as a plain object type`,
    )
  return new Map(
    body.map((member) => {
      const key = member.key as { name?: string; value?: string }
      return [key.name ?? key.value!, (member.typeAnnotation as { typeAnnotation: Node }).typeAnnotation]
    }),
  )
}

function readsNull(type: Node, declarations: Map<string, Node>): boolean {
  switch (type.type) {
    case 'TSNullKeyword':
      return true
    case 'TSUnionType':
      return (type.types as Node[]).some((part) => readsNull(part, declarations))
    case 'TSParenthesizedType':
      return readsNull(type.typeAnnotation as Node, declarations)
    case 'TSTypeAliasDeclaration':
      return readsNull(type.typeAnnotation as Node, declarations)
    case 'TSTypeReference': {
      const name = (type.typeName as { name?: string }).name ?? ''
      const first = (type.typeArguments as { params: Node[] } | null)?.params[0]
      if (/^(Generated|GeneratedAlways|ColumnType)$/.test(name) && first)
        return readsNull(first, declarations)
      const alias = declarations.get(name)
      return alias !== undefined && readsNull(alias, declarations)
    }
    default:
      return false
  }
}

/** The files that may name tables. */
export const tableFiles = (): TextFile[] =>
  repositoryFiles(['src/features/*/data/**/*.ts', 'src/platform/**/*.ts']).filter(
    (file) => !file.path.endsWith('.test.ts'),
  )

/** Tables that the migrations leave behind, with the owner named by the first word of their comment, or null. */
export function migratedTables(migrations: TextFile[]): Map<string, string | null> {
  const tables = new Map<string, string | null>()
  const statement =
    /create table app\.(\w+)|drop table app\.(\w+)|alter table app\.(\w+) rename to (\w+)|comment on table app\.(\w+) is '([\w-]*)/g
  for (const { text } of migrations) {
    for (const [, created, dropped, from, to, commented, owner] of text.matchAll(statement)) {
      if (created) tables.set(created, null)
      if (dropped) tables.delete(dropped)
      if (from && to) {
        tables.set(to, tables.get(from) ?? null)
        tables.delete(from)
      }
      if (commented && tables.has(commented)) tables.set(commented, owner || null)
    }
  }
  return tables
}

/** Names of the views in db/views that features may read like tables. */
export const viewNames = (): string[] =>
  repositoryFiles(['db/**/*.sql']).flatMap((file) =>
    [...file.text.matchAll(/create (?:or replace )?view \w+\.(\w+)/g)].map((found) => found[1]!),
  )
