import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

const organisation = 'netzwerk/organisationen/:organisationRef'
const post = 'netzwerk/stellen/:postRef'

/** Who stands in for whom; posts; forms of organisations and units, whose pages to look at are feature `network`. */
export const organisationsRoutes: RouteConfigEntry[] = [
  route('vertretung', './pages/deputies.tsx'),
  route('netzwerk/organisationen/neu', './pages/new-organisation.tsx'),
  route(`${organisation}/bearbeiten`, './pages/edit-organisation.tsx'),
  route(`${organisation}/einheiten/neu`, './pages/new-unit.tsx'),
  route(`${organisation}/einheiten/:unitRef`, './pages/rename-unit.tsx'),
  route('netzwerk/stellen', './pages/posts.tsx'),
  route('netzwerk/stellen/neu', './pages/new-post.tsx'),
  route(post, './pages/post.tsx'),
  route(`${post}/bearbeiten`, './pages/edit-post.tsx'),
  route(`${post}/bezuege/neu/:kind`, './pages/new-reference.tsx'),
  route(`${post}/bezuege/:referenceRef`, './pages/correct-reference.tsx'),
]
