import { expect, test } from 'vitest'
import { graphOf, type ImportGraph, repositoryGraph } from './import-graph.ts'
import { rules } from './rules.ts'

/** A small repository that keeps every rule; each fault adds or replaces one file. */
const sound: Record<string, string> = {
  'architecture/levels.ts': '',
  'server/main.ts': "import './database/migrate.ts'",
  'server/database/migrate.ts': "import pg from 'pg'",
  'server/nahtlos.ts': "import '../src/features/cases/index.ts'",
  'src/domain/kernel/result.ts': '',
  'src/domain/case/case.ts': "import '../kernel/result.ts'",
  'src/platform/db/pool.server.ts': "import pg from 'pg'\nimport '#domain/kernel/result.ts'",
  'src/platform/command.server.ts': "import './db/pool.server.ts'",
  'src/platform/i18n/messages.ts': '',
  'src/ui/card.tsx': "import '#platform/i18n/messages.ts'",
  'src/routes.ts': "import './features/plan/routes.ts'",
  'src/features/cases/index.ts': "export * from './queries/cases.ts'",
  'src/features/cases/queries/cases.ts': "import '../data/case-repository.server.ts'",
  'src/features/cases/data/case-repository.server.ts': "import { sql } from 'kysely'",
  'src/features/plan/routes.ts': '',
  'src/features/plan/index.ts': "export * from './queries/plan.ts'",
  'src/features/plan/commands/add-step.ts':
    "import '../data/plan-repository.server.ts'\nimport '#features/cases/index.ts'",
  'src/features/plan/queries/plan.ts': "import '../data/plan-repository.server.ts'",
  'src/features/plan/data/plan-repository.server.ts': "import type { Kysely } from 'kysely'",
  'src/features/plan/components/step.tsx':
    "import type { Trx } from '#platform/db/pool.server.ts'\nimport '#ui/card.tsx'",
  'src/features/plan/pages/plan.tsx': "import '../components/step.tsx'\nimport '../queries/plan.ts'",
  'src/features/plan/testing/plan-factory.ts': '',
  'src/features/plan/plan.test.ts': "import './testing/plan-factory.ts'",
}

const graphWith = (files: Record<string, string>): ImportGraph => {
  const all = Object.entries({ ...sound, ...files }).map(([path, text]) => ({ path, text }))
  return graphOf(all, () => false)
}

const broken = (graph: ImportGraph) =>
  rules.filter((rule) => rule.breaches(graph).length > 0).map((rule) => rule.name)

const planted: Record<string, Record<string, string>> = {
  'domain is pure': { 'src/domain/case/case.ts': "import { z } from 'zod'" },
  'platform knows only the kernel': {
    'src/platform/command.server.ts': "import type { Case } from '#domain/case/case.ts'",
  },
  'ui knows no feature': { 'src/ui/card.tsx': "import '#domain/kernel/result.ts'" },
  'features know src only below them': {
    'src/features/plan/queries/plan.ts': "import '../../../routes.ts'",
    'src/routes.ts': '',
  },
  'feature by its front door': {
    'src/features/plan/queries/plan.ts': "import '#features/cases/queries/cases.ts'",
  },
  'only lower levels': {
    'src/features/cases/queries/cases.ts': "export { step } from '#features/plan/index.ts'",
  },
  'components stay in the browser': {
    'src/features/plan/components/step.tsx': "import '../queries/plan.ts'",
  },
  'browser code reaches no server file': {
    'src/features/plan/calendar.server.ts': '',
    'src/features/plan/components/step.tsx': "import '../calendar.server.ts'",
  },
  'pages write through commands only': {
    'src/features/plan/pages/plan.tsx': "import '../data/step-writer.server.ts'",
  },
  'queries do not write': {
    'src/features/plan/queries/plan.ts': "import type { Done } from '../commands/add-step.ts'",
  },
  'SQL only in data': { 'src/features/plan/commands/add-step.ts': "import { sql } from 'kysely'" },
  'testing stays out of production': {
    'src/features/plan/pages/plan.tsx': "import '../testing/plan-factory.ts'",
  },
  'index.ts is light': { 'src/features/plan/index.ts': "export { Step } from './components/step.tsx'" },
  'one module graph': {
    'server/database/migrate.ts': "const pool = await import('../../src/platform/db/pool.server.ts')",
  },
  'every feature has a level': { 'src/features/nowhere/routes.ts': '' },
  'no cycles': { 'src/domain/kernel/result.ts': "import '../case/case.ts'" },
}

test('a sound graph breaks no rule', () => {
  const graph = graphWith({})
  expect(broken(graph)).toEqual([])
  expect(graph.unresolved).toEqual([])
})

test.each(rules.map((rule) => rule.name))(
  'the planted fault of "%s" is reported by this rule alone',
  (name) => {
    expect(planted[name], 'a fault is planted').toBeDefined()
    expect(broken(graphWith(planted[name]!))).toEqual([name])
  },
)

test('types, dynamic imports and re-exports are told apart', () => {
  const text =
    "import type { A } from './a.ts'\nimport { type B } from './b.ts'\nexport { c } from './c.ts'\nawait import('./d.ts')\ntype E = typeof import('./e.ts')"
  const { edges } = graphOf([{ path: 'src/x.ts', text }], () => true)
  expect(edges.map(({ to, kind }) => `${to} ${kind}`)).toEqual([
    'src/a.ts type',
    'src/b.ts type',
    'src/c.ts value',
    'src/d.ts dynamic',
    'src/e.ts type',
  ])
})

const graph = repositoryGraph()

test('the whole repository was read', () => {
  console.log(`imports: ${graph.modules.length} modules, ${graph.edges.length} edges, ${rules.length} rules`)
  expect(graph.modules.length).toBeGreaterThan(100)
  expect(graph.edges.length).toBeGreaterThan(300)
})

test('every import leads to a file', () => {
  expect(graph.unresolved.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  expect(rule.breaches(graph), rule.why).toEqual([])
})
