import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages for clients, without a sign-in and outside of every frame of staff. */
export const publicFeedbackRoutes: RouteConfigEntry[] = [
  route('rueckmeldung/danke', './pages/thanks.tsx'),
  route('rueckmeldung/:code', './pages/give.tsx'),
]

/** Pages of staff: entering sheets, and the sheet of a case, which stands outside of its frame as it goes onto paper. */
export const feedbackRoutes: RouteConfigEntry[] = [
  route('rueckmeldungen/neu', './pages/enter.tsx'),
  route('faelle/:caseRef/rueckmeldung', './pages/sheet.tsx'),
]

/** Pages below /struktur. */
export const feedbackStructureRoutes: RouteConfigEntry[] = [route('rueckmeldungen', './pages/results.tsx')]
