import { parseSync } from 'oxc-parser'
import { targetOf } from './import-graph.ts'
import type { TextFile } from './repository-files.ts'

type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** An exported function of a file and whether a comment with its purpose stands directly above it. */
export type ExportedFunction = { name: string; documented: boolean }

const functionTypes = new Set(['FunctionDeclaration', 'ArrowFunctionExpression', 'FunctionExpression'])

/** All exported functions of a file; overloads count once, by their first line. */
export function exportedFunctions(file: TextFile): ExportedFunction[] {
  const { program, comments } = parseSync(file.path, file.text)
  const documentation = comments.filter(
    (comment) => comment.type === 'Block' && comment.value.startsWith('*'),
  )
  const documented = (node: Node) =>
    documentation.some(
      (comment) => comment.end <= node.start && file.text.slice(comment.end, node.start).trim() === '',
    )
  const found = new Map<string, boolean>()
  for (const node of program.body as unknown as Node[]) {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) continue
    for (const name of functionNames(node.declaration as Node)) {
      if (!found.get(name)) found.set(name, documented(node))
    }
  }
  return [...found].map(([name, isDocumented]) => ({ name, documented: isDocumented }))
}

function functionNames(declaration: Node): string[] {
  const id = (node: Node) => (node.id as { name: string }).name
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'TSDeclareFunction')
    return [id(declaration)]
  const variables = (declaration.declarations as Node[] | undefined) ?? []
  return variables.filter((variable) => functionTypes.has((variable.init as Node | null)?.type ?? '')).map(id)
}

/** What the index.ts of a feature passes on: file from the root → names, `*` for all. */
export function passedOn(index: TextFile): Map<string, Set<string>> {
  const passed = new Map<string, Set<string>>()
  for (const { entries } of parseSync(index.path, index.text).module.staticExports) {
    for (const entry of entries) {
      const target = entry.moduleRequest && targetOf(index.path, entry.moduleRequest.value)
      if (!target) continue
      passed.set(target, (passed.get(target) ?? new Set()).add(entry.importName.name ?? '*'))
    }
  }
  return passed
}
