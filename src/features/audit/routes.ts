import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The log, for the data protection officer. */
export const auditRoutes: RouteConfigEntry[] = [route('verwaltung/protokoll', './pages/log.tsx')]
