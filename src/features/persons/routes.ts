import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages below "Person" of the case page. */
export const personsCaseRoutes: RouteConfigEntry[] = [
  route('person/name', './pages/new-name.tsx'),
  route('person/name/:nameRef', './pages/correct-name.tsx'),
  route('person/name/:nameRef/entfernen', './pages/remove-name.tsx'),
  route('person/zusammenfuehren', './pages/merge-person.tsx'),
  route('person/zusammenfuehrung/:mergeRef', './pages/undo-merge.tsx'),
]
