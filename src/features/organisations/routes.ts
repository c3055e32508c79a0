import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

const organisation = 'netzwerk/organisationen/:organisationRef'

/** Who stands in for whom; forms of organisations and their parts. Their pages to look at are feature `network`. */
export const organisationsRoutes: RouteConfigEntry[] = [
  route('vertretung', './pages/deputies.tsx'),
  route('netzwerk/organisationen/neu', './pages/new-organisation.tsx'),
  route(`${organisation}/bearbeiten`, './pages/edit-organisation.tsx'),
  route(`${organisation}/einheiten/neu`, './pages/new-unit.tsx'),
  route(`${organisation}/einheiten/:unitRef`, './pages/rename-unit.tsx'),
]
