import { levelOf } from '../../architecture/levels.ts'
import { cyclesOf, type Edge, type ImportGraph, loadedWith } from './import-graph.ts'

/** One rule of the structure: what breaks it in a graph, one line per breach. */
export type Rule = { name: string; why: string; breaches: (graph: ImportGraph) => string[] }

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]
const isTest = (path: string) => /\.test\.tsx?$|^tests\/|\/testing\/|\.testing\.tsx?$/.test(path)
const isTesting = (path: string) => /\/testing\/|\.testing\.tsx?$/.test(path)
const inFolder = (path: string, folder: string) =>
  new RegExp(`^src/features/[^/]+/${folder}(/|\\.tsx?$)`).test(path)
const atRuntime = (edge: Edge) => edge.kind !== 'type'
const isServerFile = (path: string) => /\.server\.tsx?$/.test(path)

/** What is made for the browser: the design system, components, and view.ts, the front door for pages of others. */
const browserSide = (path: string) =>
  path.startsWith('src/ui/') || inFolder(path, 'components') || inFolder(path, 'view')

/**
 * Features whose pages may reach their own `data/`. `identity`: accounts and sessions belong to no site, and
 * signing in happens before there is a context a command could run in.
 */
const pagesMayReachData = new Set(['identity'])

const words = (edge: Edge) => `${edge.from} → ${edge.to}${edge.kind === 'value' ? '' : ` (${edge.kind})`}`
const edges = (name: string, why: string, breaks: (edge: Edge) => boolean): Rule => ({
  name,
  why,
  breaches: (graph) => graph.edges.filter(breaks).map(words),
})

function enters(edge: Edge): { from: string; to: string; level: 'below' | 'not below' } | null {
  const from = featureOf(edge.from)
  const to = featureOf(edge.to)
  if (from === undefined || to === undefined || from === to) return null
  const below = (levelOf(to) ?? Infinity) < (levelOf(from) ?? -Infinity)
  return { from, to, level: below ? 'below' : 'not below' }
}

/** The rules of docs/architecture.md. Each has one planted fault in imports.test.ts. */
export const rules: readonly Rule[] = [
  edges(
    'domain is pure',
    'the trade must be readable and testable without any technique: it imports the domain, no package either',
    ({ from, to }) => from.startsWith('src/domain/') && !isTest(from) && !to.startsWith('src/domain/'),
  ),
  edges(
    'platform knows only the kernel',
    'technique serves every trade and must know none',
    ({ from, to }) =>
      from.startsWith('src/platform/') &&
      to.startsWith('src/') &&
      !/^src\/(platform|domain\/kernel)\//.test(to),
  ),
  edges(
    'ui knows no feature',
    'the design system is used by all features and runs in the browser',
    ({ from, to }) =>
      from.startsWith('src/ui/') && to.startsWith('src/') && !/^src\/(ui|platform\/i18n)\//.test(to),
  ),
  edges(
    'features know src only below them',
    'src/routes.ts, src/subscriptions.ts and their like put features together, not the other way round',
    ({ from, to }) =>
      featureOf(from) !== undefined &&
      to.startsWith('src/') &&
      !/^src\/(domain|platform|ui|features)\//.test(to),
  ),
  edges(
    'feature by its front door',
    "another feature's inside may change any day; its index.ts (server) and view.ts (browser parts) are its word",
    (edge) => {
      const way = enters(edge)
      const testHelp = isTest(edge.from) && isTesting(edge.to)
      const doors = [`src/features/${way?.to}/index.ts`, `src/features/${way?.to}/view.ts`]
      return way !== null && !testHelp && !doors.includes(edge.to)
    },
  ),
  edges(
    'only lower levels',
    'sideways and upwards features talk by events (src/subscriptions.ts) and registries, see architecture/levels.ts',
    (edge) => enters(edge)?.level === 'not below',
  ),
  edges('components stay in the browser', 'what reads or writes is done by the page around them', (edge) => {
    if (!inFolder(edge.from, 'components') || isTest(edge.from) || !atRuntime(edge) || isServerFile(edge.to))
      return false
    const platform = /^src\/platform\/(?!i18n\/|http\/access\.ts$)/.test(edge.to)
    return (
      platform || /^src\/features\/[^/]+\/(commands|queries|data|pages|api|index)(\/|\.tsx?$)/.test(edge.to)
    )
  }),
  edges(
    'browser code reaches no server file',
    'a .server.ts file must never land in a browser bundle',
    (edge) => browserSide(edge.from) && atRuntime(edge) && isServerFile(edge.to) && !isTest(edge.from),
  ),
  edges(
    'pages write through commands only',
    'a page that writes escapes permission, log and key of the form',
    (edge) => {
      const page = inFolder(edge.from, 'pages') || inFolder(edge.from, 'api')
      return (
        page &&
        !isTest(edge.from) &&
        atRuntime(edge) &&
        /\/data\/[^/]+-writer\.server\.ts$/.test(edge.to) &&
        !pagesMayReachData.has(featureOf(edge.from)!)
      )
    },
  ),
  edges(
    'queries do not write',
    'whoever reads must not change',
    ({ from, to }) => inFolder(from, 'queries') && !isTest(from) && inFolder(to, 'commands'),
  ),
  edges(
    'SQL only in data',
    'each table has one owner; only its data/ folder and platform/db hold SQL',
    (edge) => {
      const mayHold = /^src\/features\/[^/]+\/data\/|^src\/platform\/(db|jobs)\//.test(edge.from)
      return (
        edge.from.startsWith('src/') &&
        !mayHold &&
        !isTest(edge.from) &&
        atRuntime(edge) &&
        /^npm:(kysely|pg)$/.test(edge.to)
      )
    },
  ),
  edges(
    'testing stays out of production',
    'factories and page objects are for tests',
    ({ from, to }) => !isTest(from) && isTesting(to),
  ),
  edges(
    'index.ts is light',
    'whoever asks a feature for a function must not load its pages',
    ({ from, to }) => /^src\/features\/[^/]+\/index\.ts$/.test(from) && to.endsWith('.tsx'),
  ),
  {
    name: 'one module graph',
    why: 'a module imported by server/main.ts and by the bundle would exist twice: two pools, two caches (ADR 0004)',
    breaches: (graph) => {
      const outer = loadedWith(graph, 'server/main.ts')
      const into = graph.edges.filter(
        ({ from, to }) => outer.has(from) && !from.startsWith('src/') && to.startsWith('src/'),
      )
      return into.filter(atRuntime).map(words)
    },
  },
  {
    name: 'every feature has a level',
    why: 'a feature that stands nowhere in architecture/levels.ts would be free of all rules',
    breaches: ({ modules }) => {
      const names = new Set(modules.map(featureOf).filter((name) => name !== undefined))
      return [...names].filter((name) => levelOf(name) === undefined)
    },
  },
  {
    name: 'no cycles',
    why: 'modules in a loop have no order of loading',
    breaches: (graph) => cyclesOf(graph).map((loop) => loop.join(' → ')),
  },
]
