import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const transitionsCaseRoutes: RouteConfigEntry[] = [
  route('zeitachse', './pages/axis/time-axis.tsx'),
  route('zeitachse/neu', './pages/axis/new-period.tsx'),
  route('zeitachse/luecke', './pages/axis/explain-gap.tsx'),
  route('zeitachse/luecke/:gapRef', './pages/axis/correct-gap.tsx'),
  route('zeitachse/:periodRef', './pages/axis/period.tsx'),
  route('zeitachse/:periodRef/berichtigen', './pages/axis/correct-period.tsx'),
  route('zeitachse/:periodRef/beenden', './pages/axis/end-period.tsx'),
  route('uebergaenge/neu', './pages/new-transition.tsx'),
  route('uebergaenge/ereignis', './pages/enter-event.tsx'),
  route('uebergaenge/ereignis/anders', './pages/lay-down-days.tsx'),
  route('uebergaenge/:transitionRef', './pages/transition.tsx'),
  route('uebergaenge/:transitionRef/aendern', './pages/change-transition.tsx'),
  route('uebergaenge/:transitionRef/anders', './pages/decide-days.tsx'),
  route('uebergaenge/:transitionRef/bestaetigung', './pages/acknowledge-transition.tsx'),
  route('uebergaenge/:transitionRef/unterlagen', './pages/transition-documents.tsx'),
  route('uebergaenge/:transitionRef/uebergabe/bearbeiten', './pages/edit-hand-over.tsx'),
  route('uebergaenge/:transitionRef/abschliessen', './pages/end-transition.tsx'),
]

/** The place "Übergänge": the own transitions of all cases. */
export const transitionsRoutes: RouteConfigEntry[] = [
  route('uebergaenge', './pages/my-transitions.tsx'),
  route('uebergaenge/risiko', './pages/transitions-by-risk.tsx'),
  route('uebergaenge/kalender', './pages/transition-calendar.tsx'),
]

/** The same list as a file: no page, so it stands outside every frame. */
export const transitionsExportRoute: RouteConfigEntry = route(
  'uebergaenge/liste.csv',
  './pages/my-transitions-export.ts',
)

/** The sheet for the receiving office stands outside the frame of the case: what the frame shows is not for that office. */
export const handOverRoute: RouteConfigEntry = route(
  'faelle/:caseRef/uebergaenge/:transitionRef/uebergabe',
  './pages/hand-over.tsx',
)
