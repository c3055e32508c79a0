import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Pages inside a case. */
export const approvalsCaseRoutes: RouteConfigEntry[] = [
  route('freigaben', './pages/requests.tsx'),
  route('freigaben/:requestRef', './pages/request.tsx'),
  route('freigaben/:requestRef/zuruecknehmen', './pages/withdraw.tsx'),
]
