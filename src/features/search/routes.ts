import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The search for persons. */
export const searchRoutes: RouteConfigEntry[] = [route('suche', './pages/search.tsx')]
