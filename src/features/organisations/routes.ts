import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Who stands in for whom. */
export const organisationsRoutes: RouteConfigEntry[] = [route('vertretung', './pages/deputies.tsx')]
