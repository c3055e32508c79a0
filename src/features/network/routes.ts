import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The place "Netzwerk". Forms of organisations, units and posts belong to feature `organisations`. */
export const networkRoutes: RouteConfigEntry[] = [
  route('netzwerk', './pages/organisations.tsx'),
  route('netzwerk/organisationen/:organisationRef', './pages/organisation.tsx'),
  route('netzwerk/organisationen/:organisationRef/schliessen', './pages/close-organisation.tsx'),
  route('netzwerk/zustaendigkeiten', './pages/competences.tsx'),
  route('netzwerk/zustaendigkeiten/einlesen', './pages/import-competences.tsx'),
  route('netzwerk/zustaendigkeiten/:competenceRef', './pages/competence.tsx'),
]
