import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const planCaseRoutes: RouteConfigEntry[] = [
  route('plan', './pages/plan.tsx'),
  route('plan/neu', './pages/new-step.tsx'),
  route('plan/kette', './pages/begin-chain.tsx'),
  route('plan/kette/:chainRef/fassung', './pages/chain-version.tsx'),
  route('plan/kette/:chainRef/bleiben', './pages/keep-version.tsx'),
  route('plan/:stepRef', './pages/step.tsx'),
  route('plan/:stepRef/aendern', './pages/change-step.tsx'),
  route('plan/:stepRef/unterlagen', './pages/step-documents.tsx'),
  route('plan/:stepRef/zuruecknehmen', './pages/take-back-step.tsx'),
]
