import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages below /struktur. */
export const eventLogsRoutes: RouteConfigEntry[] = [
  route('protokolle', './pages/event-logs.tsx'),
  route('protokolle/einlesen', './pages/send-event-log.tsx'),
  route('protokolle/:logRef', './pages/event-log.tsx'),
]
