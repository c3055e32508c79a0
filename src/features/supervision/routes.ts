import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route, index } = relative(import.meta.dirname)

/** Pages below /struktur. */
export const supervisionRoutes: RouteConfigEntry[] = [
  index('./pages/structure-start.tsx'),
  route('faelle', './pages/case-board.tsx'),
  route('anfragen', './pages/enquiry-counts.tsx'),
  route('uebergaenge', './pages/transition-figures.tsx'),
  route('faelle/:pseudonymKey', './pages/pseudonym-case.tsx'),
  route('faelle/:pseudonymKey/beratung', './pages/ask-consultation.tsx'),
]

/** Pages below a case: who was let in for a consultation. */
export const supervisionCaseRoutes: RouteConfigEntry[] = [
  route('beratung', './pages/case-consultations.tsx'),
  route('beratung/neu', './pages/invite-consultation.tsx'),
  route('beratung/:consultationRef', './pages/answer-consultation.tsx'),
]

/** The figures of transitions as a file: no page, so it stands outside every frame. */
export const transitionFiguresRoute: RouteConfigEntry = route(
  'struktur/uebergaenge/zahlen.csv',
  './pages/transition-figures-export.ts',
)
