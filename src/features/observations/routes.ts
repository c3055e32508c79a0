import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const observationsCaseRoutes: RouteConfigEntry[] = [
  route('beobachtungen', './pages/case-observations.tsx'),
  route('beobachtungen/neu', './pages/new-observation.tsx'),
  route('beobachtungen/:observationRef/freigeben', './pages/release-observation.tsx'),
]

/** Pages below /struktur. */
export const observationsStructureRoutes: RouteConfigEntry[] = [
  route('beobachtungen', './pages/released-observations.tsx'),
  route('beobachtungen/neu', './pages/new-structure-observation.tsx'),
  route('beobachtungen/:releasedRef/zuruecklegen', './pages/set-aside-observation.tsx'),
]

/** The same list as a file: no page, so it stands outside every frame. */
export const observationsExportRoute: RouteConfigEntry = route(
  'struktur/beobachtungen/liste.csv',
  './pages/released-observations-export.ts',
)
