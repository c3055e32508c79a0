import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const transitionsCaseRoutes: RouteConfigEntry[] = [
  route('zeitachse', './pages/time-axis.tsx'),
  route('zeitachse/neu', './pages/new-period.tsx'),
]
