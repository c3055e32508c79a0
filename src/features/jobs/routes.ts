import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Long tasks, in the place "Verwaltung". */
export const jobsRoutes: RouteConfigEntry[] = [
  route('verwaltung/aufgaben', './pages/job-runs.tsx'),
  route('verwaltung/aufgaben/:ref', './pages/job-run.tsx'),
]
