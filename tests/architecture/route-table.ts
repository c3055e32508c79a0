import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'
import { repositoryPaths, root, type TextFile } from './repository-files.ts'

type RouteEntry = { file: string; path?: string; children?: RouteEntry[] }

/** One line of the route table: file from the root, full URL pattern, whether other pages stand inside it. */
export type RouteModule = { file: string; url: string; isLayout: boolean }

/** Reads src/routes.ts as React Router does. Undefined where the program has no route table yet. */
export async function routeTable(): Promise<RouteModule[] | undefined> {
  const at = path.join(root, 'src/routes.ts')
  if (!existsSync(at)) return undefined
  const tools = globalThis as { __reactRouterAppDirectory?: string }
  tools.__reactRouterAppDirectory = path.join(root, 'src')
  const module = (await import(at)) as { default: RouteEntry[] | Promise<RouteEntry[]> }
  return flatten(await module.default, '')
}

function flatten(entries: RouteEntry[], above: string): RouteModule[] {
  return entries.flatMap((entry) => {
    const url = entry.path === undefined ? above : `${above}/${entry.path}`
    const absolute = path.resolve(root, 'src', entry.file)
    const file = path.relative(root, absolute).replaceAll('\\', '/')
    const children = entry.children ?? []
    return [{ file, url: url || '/', isLayout: children.length > 0 }, ...flatten(children, url)]
  })
}

/** Files that look like pages: everything in a folder `pages` below src. */
export const pageFiles = (): string[] =>
  repositoryPaths(['src/**/pages/**/*.{ts,tsx}']).filter((file) => !/\.test\./.test(file))

type Node = { type: string; [key: string]: unknown }
type Property = Node & { key: Node & { name?: string; value?: string }; value: Node }

const nameOf = ({ key }: Property) => key?.name ?? key?.value

const propertyOf = (object: Node | undefined, name: string): Node | undefined =>
  (object?.properties as Property[] | undefined)?.find((property) => nameOf(property) === name)?.value

/** What is wrong with the `handle` of a route module; empty when it says who may enter, what is recorded, how it is titled. */
export function handleProblems(file: TextFile): string[] {
  const { program } = parseSync(file.path, file.text)
  const declarations = (program.body as unknown as Node[])
    .filter((node) => node.type === 'ExportNamedDeclaration')
    .flatMap((node) => ((node.declaration as Node | null)?.declarations as Node[] | undefined) ?? [])
  const handle = declarations.find((node) => (node.id as { name?: string }).name === 'handle')
  if (!handle) return [`${file.path}: exports no handle`]
  const call = handle.init as Node
  if (call.type !== 'CallExpression' || (call.callee as { name?: string }).name !== 'definePage') {
    return [`${file.path}: its handle is not made by definePage`]
  }
  const declared = (call.arguments as Node[])[0]
  const missing = propertyOf(declared, 'title') ? [] : ['title']
  const access = propertyOf(declared, 'access')
  if (!access) missing.push('access')
  // An access kept in a constant is checked by the compiler; one written here must be complete and say something.
  if (access?.type === 'ObjectExpression') {
    for (const name of ['roles', 'recorded']) {
      const value = propertyOf(access, name)
      const empty = value?.type === 'Literal' && /^(none:?)?\s*$/.test(String(value.value))
      const nobody = value?.type === 'ArrayExpression' && (value.elements as unknown[]).length === 0
      if (!value || empty || nobody) missing.push(`access.${name}`)
    }
  }
  return missing.map((name) => `${file.path}: definePage without ${name}`)
}
