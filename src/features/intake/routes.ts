import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Admitting a person; the search leads here. */
export const intakeRoutes: RouteConfigEntry[] = [route('faelle/neu', './pages/new-case.tsx')]
