import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages below /struktur. */
export const chainsRoutes: RouteConfigEntry[] = [route('ketten', './pages/discovered-chains.tsx')]

/** The masked table of hand-overs as a file: no page, so it stands outside every frame. */
export const maskedHandoversRoute: RouteConfigEntry = route(
  'struktur/uebergaben.csv',
  './pages/masked-handovers.ts',
)
