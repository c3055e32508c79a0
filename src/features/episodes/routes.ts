import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The tab "Stand" of the case page and its forms. */
export const episodesCaseRoutes: RouteConfigEntry[] = [
  route('stand', './pages/standing.tsx'),
  route('stand/phase', './pages/change-phase.tsx'),
  route('stand/pausieren', './pages/pause.tsx'),
  route('stand/fortsetzen', './pages/resume.tsx'),
  route('stand/ueberpruefung', './pages/review.tsx'),
  route('stand/abschliessen', './pages/close.tsx'),
  route('stand/wiederaufnehmen', './pages/reopen.tsx'),
  route('stand/nachfrage', './pages/follow-up.tsx'),
]
