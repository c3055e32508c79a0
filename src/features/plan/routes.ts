import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const planCaseRoutes: RouteConfigEntry[] = [
  route('plan', './pages/plan.tsx'),
  route('plan/neu', './pages/new-step.tsx'),
  route('plan/:stepRef', './pages/step.tsx'),
]
