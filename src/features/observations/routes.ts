import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const observationsCaseRoutes: RouteConfigEntry[] = [
  route('beobachtungen', './pages/case-observations.tsx'),
  route('beobachtungen/neu', './pages/new-observation.tsx'),
  route('beobachtungen/:observationRef/freigeben', './pages/release-observation.tsx'),
]
