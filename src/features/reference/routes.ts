import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Code lists, in the place "Verwaltung". */
export const referenceRoutes: RouteConfigEntry[] = [
  route('verwaltung/codelisten', './pages/code-lists.tsx'),
  route('verwaltung/codelisten/einlesen', './pages/upload-code-list.tsx'),
  route('verwaltung/codelisten/einlesen/:ref', './pages/sent-code-list.tsx'),
  route('verwaltung/codelisten/:list', './pages/code-list.tsx'),
]
