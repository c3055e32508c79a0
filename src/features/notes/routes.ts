import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The tab "Verlauf" of the case page and its forms. */
export const notesCaseRoutes: RouteConfigEntry[] = [
  route('verlauf', './pages/time-line.tsx'),
  route('verlauf/neu', './pages/new-note.tsx'),
  route('verlauf/:noteRef', './pages/note.tsx'),
  route('verlauf/:noteRef/berichtigen', './pages/correct-note.tsx'),
  route('verlauf/:noteRef/vertraulichkeit', './pages/change-level.tsx'),
]

/** A note for one of the own cases, from anywhere. */
export const notesRoutes: RouteConfigEntry[] = [route('notiz', './pages/quick-note.tsx')]
