import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route, index } = relative(import.meta.dirname)

/** Pages below /struktur. */
export const supervisionRoutes: RouteConfigEntry[] = [
  index('./pages/structure-start.tsx'),
  route('faelle', './pages/case-board.tsx'),
  route('anfragen', './pages/enquiry-counts.tsx'),
  route('faelle/:pseudonymKey', './pages/pseudonym-case.tsx'),
]
