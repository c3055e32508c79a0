import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The place "Netzwerk". */
export const networkRoutes: RouteConfigEntry[] = [
  route('netzwerk', './pages/organisations.tsx'),
  route('netzwerk/zustaendigkeiten', './pages/competences.tsx'),
]
