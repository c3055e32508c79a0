import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { config } from '#platform/config.server.ts'
import { log } from '#platform/log.server.ts'
import { closePool } from '#platform/db/pool.server.ts'
import { useSubscriptions } from '#platform/subscriptions.server.ts'
import { sessionOf } from '#platform/http/cookies.server.ts'
import { crossSite, formsOnly, publicRequest, securityHeaders } from '#platform/http/guards.server.ts'
import { tooLargePage } from '#platform/http/too-large-page.ts'
import { readiness } from '#platform/http/readiness.server.ts'
import { countRequest, metricsText } from '#platform/metrics.server.ts'
import { requestScope, RequestScope } from '#platform/http/request-context.server.ts'
import { resumeLostRuns } from '#platform/jobs/lost-runs.server.ts'
import { startWorker } from '#platform/jobs/worker.server.ts'
import { ensurePartitions } from '#features/audit/index.ts'
import { deleteLogsWhoseDayHasCome } from '#features/event-logs/index.ts'
import { useCaseFileSections, useCaseTabs } from '#features/cases/index.ts'
import { useApprovableDeeds } from '#features/approvals/index.ts'
import { useClosingGuards } from '#features/episodes/index.ts'
import { usePlanNotices } from '#features/plan/index.ts'
import { useAxisSources } from '#features/transitions/index.ts'
import { api } from './api.ts'
import { caseFileSections } from './registries/case-file-sections.ts'
import { caseTabs } from './registries/case-tabs.ts'
import { approvableDeeds } from './registries/approvable-deeds.ts'
import { axisSources } from './registries/axis-sources.ts'
import { closingGuards } from './registries/closing-guards.ts'
import { planNotices } from './registries/plan-notices.ts'
import { subscriptions } from './subscriptions.ts'
import { tasks } from './tasks.ts'

type Bindings = { Bindings: { incoming: { socket: { remoteAddress?: string } } } }

const root = process.cwd()
const development = process.env.NODE_ENV === 'development'
/** Bytes of the largest request: a document of 15 MB with its form. More is cut off while it arrives. */
const largestRequest = 17 * 1024 * 1024
const handler = createRequestHandler(
  () => import('virtual:react-router/server-build') as Promise<unknown> as Promise<ServerBuild>,
  process.env.NODE_ENV,
)

useSubscriptions(subscriptions)
usePlanNotices(planNotices)
useCaseTabs(caseTabs)
useCaseFileSections(caseFileSections)
useApprovableDeeds(approvableDeeds)
useClosingGuards(closingGuards)
useAxisSources(axisSources)

/** The whole service in the order in which a request is handled. */
export function createService() {
  log.level = config().LOG_LEVEL
  const app = new Hono<Bindings>()
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    const state = await readiness()
    return c.json(state, state.ok ? 200 : 503)
  })
  app.get('/metrics', async (c) => (isLoopback(c) ? c.text(await metricsText()) : c.notFound()))
  app.use(countRequest)
  app.use(securityHeaders(development))
  app.use(compress())
  if (!development) {
    const files = path.relative(root, path.resolve(import.meta.dirname, '../client'))
    const immutable = (_path: string, c: Context) =>
      c.header('cache-control', 'public, max-age=31536000, immutable')
    app.use('/assets/*', serveStatic({ root: files, onFound: immutable }))
    for (const file of ['/favicon.svg', '/robots.txt']) app.get(file, serveStatic({ root: files }))
  }
  app.use(crossSite)
  app.use(bodyLimit({ maxSize: largestRequest, onError: (c) => c.html(tooLargePage, 413) }))
  app.route('/api/v1', api)
  app.all('*', formsOnly, (c) => answerPage(c))
  return app
}

const isLoopback = (c: Context<Bindings>) =>
  /^(::1|(::ffff:)?127\.)/.test(c.env.incoming?.socket.remoteAddress ?? '')

async function answerPage(c: Context<Bindings>) {
  const request = publicRequest(c.req.raw)
  const secure = new URL(request.url).protocol === 'https:'
  const facts = {
    requestId: c.get('requestId' as never) as string,
    nonce: development ? undefined : (c.get('nonce' as never) as string),
    network: c.env.incoming?.socket.remoteAddress ?? 'unknown',
    secure,
    tokenHash: sessionOf(request, secure),
  }
  const context = new RouterContextProvider()
  context.set(requestScope, new RequestScope(facts))
  const response = await handler(request, context)
  response.headers.set('cache-control', 'no-store')
  return response
}

/**
 * Starts the runner of tasks in this process, unless it runs elsewhere. The log's months are made first: after a
 * long standstill there would be none to write into.
 */
export async function startTasks() {
  await ensurePartitions()
  await deleteLogsWhoseDayHasCome()
  await resumeLostRuns()
  return config().NAHTLOS_WORK === '1' ? startWorker(tasks) : null
}

/** For a tidy end. */
export const closeService = () => closePool()
