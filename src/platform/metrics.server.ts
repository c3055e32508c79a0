import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { poolInstances } from './db/pool.server.ts'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

new Gauge({
  name: 'nahtlos_pool_instances',
  help: 'How often the module of the connection pool exists in this process; must be 1',
  registers: [registry],
  collect() {
    this.set(poolInstances())
  },
})

const duration = new Histogram({
  name: 'nahtlos_request_seconds',
  help: 'Time until an answer is made, by method and class of status; no addresses, which hold ids',
  labelNames: ['method', 'status'],
  buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  registers: [registry],
})

/** Times every request. */
export const countRequest: MiddlewareHandler = async (c, next) => {
  const stop = duration.startTimer({ method: c.req.method })
  await next()
  stop({ status: `${Math.floor(c.res.status / 100)}xx` })
}

/** All metrics as text for Prometheus. */
export const metricsText = (): Promise<string> => registry.metrics()
