import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tab of the case page. */
export const ecomapCaseRoutes: RouteConfigEntry[] = [
  route('netzwerk', './pages/network.tsx'),
  route('netzwerk/neu', './pages/new-tie.tsx'),
  route('netzwerk/:tieRef', './pages/tie.tsx'),
]
