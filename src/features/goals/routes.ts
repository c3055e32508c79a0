import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const goalsCaseRoutes: RouteConfigEntry[] = [
  route('ziele', './pages/goals.tsx'),
  route('ziele/neu', './pages/new-goal.tsx'),
  route('ziele/:goalRef', './pages/goal.tsx'),
  route('ziele/:goalRef/aendern', './pages/change-goal.tsx'),
  route('ziele/:goalRef/einschaetzen', './pages/rate-goal.tsx'),
  route('ziele/:goalRef/beenden', './pages/end-goal.tsx'),
]
