import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages below /struktur. */
export const chainsRoutes: RouteConfigEntry[] = [route('ketten', './pages/discovered-chains.tsx')]
