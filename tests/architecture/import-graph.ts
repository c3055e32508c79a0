import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { codeFiles, root, type TextFile } from './repository-files.ts'

/** How a module is imported: its values, its types only, or later by `import()`. */
export type EdgeKind = 'value' | 'type' | 'dynamic'

/** One import. `to` is a path from the root, or `npm:name` / `node:name` for what comes from outside. */
export type Edge = { from: string; to: string; kind: EdgeKind }

export type ImportGraph = { modules: string[]; edges: Edge[]; unresolved: Edge[] }

/** What one file asks for, as written in its source. */
export type Request = { specifier: string; kind: EdgeKind }

/** All imports of a file: static, dynamic, re-exports, `import('…')` in types. */
export function requestsOf(file: TextFile): Request[] {
  const { module, errors, program } = parseSync(file.path, file.text)
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]!.message}`)
  const requests: Request[] = module.staticImports.map(({ moduleRequest, entries }) => {
    const typesOnly = entries.length > 0 && entries.every((entry) => entry.isType)
    return { specifier: moduleRequest.value, kind: typesOnly ? 'type' : 'value' }
  })
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) requests.push({ specifier: moduleRequest.value, kind: isType ? 'type' : 'value' })
    }
  }
  const literal = (source: unknown, kind: EdgeKind) => {
    const { type, value } = source as { type: string; value?: unknown }
    if (type === 'Literal' && typeof value === 'string') requests.push({ specifier: value, kind })
  }
  new Visitor({
    ImportExpression: (node) => literal(node.source, 'dynamic'),
    TSImportType: (node) => literal(node.source, 'type'),
  }).visit(program)
  return unique(requests)
}

function unique(requests: Request[]): Request[] {
  const strongest = new Map<string, Request>()
  for (const request of requests) {
    const key = `${request.kind === 'dynamic' ? 'later' : 'now'} ${request.specifier}`
    if (strongest.get(key)?.kind !== 'value') strongest.set(key, request)
  }
  return [...strongest.values()]
}

const aliases = /^#(domain|features|platform|ui)\//

/** Where a specifier leads: a path from the root, `npm:…`, `node:…`, or null for modules the tools make up. */
export function targetOf(from: string, specifier: string): string | null {
  const plain = specifier.replace(/[?#](?!\w+\/).*$/, '')
  if (plain.startsWith('virtual:') || /(^|\/)\+types\//.test(plain)) return null
  if (aliases.test(plain)) return `src/${plain.slice(1)}`
  if (plain.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(from), plain))
  if (plain.startsWith('node:')) return plain
  return `npm:${plain
    .split('/')
    .slice(0, plain.startsWith('@') ? 2 : 1)
    .join('/')}`
}

const outside = (target: string) => /^(npm|node):/.test(target)

/** Made when building or compiling, absent in a fresh checkout. */
const made = (target: string) => /^build\/|^src\/platform\/i18n\/generated\//.test(target)

/** The graph of a list of files; `exists` says whether a target that is no module of the list is a file. */
export function graphOf(files: TextFile[], exists: (target: string) => boolean): ImportGraph {
  const modules = files.map((file) => file.path)
  const known = new Set(modules)
  const edges: Edge[] = []
  for (const file of files) {
    for (const { specifier, kind } of requestsOf(file)) {
      const to = targetOf(file.path, specifier)
      if (to !== null) edges.push({ from: file.path, to, kind })
    }
  }
  const resolves = ({ to }: Edge) => outside(to) || known.has(to) || made(to) || exists(to)
  return { modules, edges, unresolved: edges.filter((edge) => !resolves(edge)) }
}

/** The graph of this repository as it lies on disk. */
export const repositoryGraph = (): ImportGraph =>
  graphOf(codeFiles(), (target) => existsSync(path.join(root, target)))

/** Loops of modules that import each other's values at load time, each once, as `a → b → a`. */
export function cyclesOf({ edges }: ImportGraph): string[][] {
  const next = Map.groupBy(
    edges.filter((edge) => edge.kind === 'value'),
    (edge) => edge.from,
  )
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[][] = []
  const visit = (module: string, trail: string[]) => {
    if (state.get(module) === 'done') return
    if (state.get(module) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(module)), module])
      return
    }
    state.set(module, 'open')
    for (const { to } of next.get(module) ?? []) visit(to, [...trail, module])
    state.set(module, 'done')
  }
  for (const module of next.keys()) visit(module, [])
  return cycles
}

/** Every module that `start` loads, at once or later: what it imports as values, and what those import. */
export function loadedWith({ edges }: ImportGraph, start: string): Set<string> {
  const next = Map.groupBy(
    edges.filter((edge) => edge.kind !== 'type'),
    (edge) => edge.from,
  )
  const loaded = new Set<string>()
  const waiting = [start]
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (loaded.has(module)) continue
    loaded.add(module)
    waiting.push(...(next.get(module) ?? []).map((edge) => edge.to))
  }
  return loaded
}
