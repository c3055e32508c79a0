import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages below /struktur. */
export const reportsRoutes: RouteConfigEntry[] = [
  route('veroeffentlichungen', './pages/publications.tsx'),
  route('veroeffentlichungen/neu', './pages/publish-handovers.tsx'),
  route('veroeffentlichungen/:publishedRef', './pages/published-handovers.tsx'),
]

/** A published table as a file: no page, so it stands outside every frame. */
export const publishedFileRoute: RouteConfigEntry = route(
  'struktur/veroeffentlichungen/:publishedRef/uebergaben.csv',
  './pages/published-file.ts',
)
