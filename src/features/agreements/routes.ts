import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages inside a case. */
export const agreementsCaseRoutes: RouteConfigEntry[] = [
  route('plan/vereinbarung', './pages/agreements.tsx'),
  route('plan/vereinbarung/neu', './pages/agree.tsx'),
  route('plan/vereinbarung/:agreementRef', './pages/agreement.tsx'),
  route('plan/vereinbarung/:agreementRef/vergleich', './pages/compare.tsx'),
]

/** The sheet of the person stands outside the frame of the case: what the frame shows of a case is not for its paper. */
export const sheetRoute: RouteConfigEntry = route('faelle/:caseRef/plan/blatt', './pages/sheet.tsx')

/** The same as a file, outside of any page. */
export const sheetFileRoute: RouteConfigEntry = route(
  'faelle/:caseRef/plan/blatt.pdf',
  './pages/sheet-pdf.ts',
)
