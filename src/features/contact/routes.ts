import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages below the tab "Person" of the case. */
export const contactCaseRoutes: RouteConfigEntry[] = [
  route('person/kontakt', './pages/change-contact.tsx'),
  route('person/verstaendigung', './pages/change-support.tsx'),
]
