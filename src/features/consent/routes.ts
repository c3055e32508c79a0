import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tab of the case page. */
export const consentCaseRoutes: RouteConfigEntry[] = [route('einwilligungen', './pages/consents.tsx')]
