import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const assessmentCaseRoutes: RouteConfigEntry[] = [
  route('bedarfe', './pages/needs.tsx'),
  route('bedarfe/ressource', './pages/new-resource.tsx'),
  route('bedarfe/ressource/:resourceRef', './pages/end-resource.tsx'),
  route('bedarfe/:lifeDomain', './pages/assess-domain.tsx'),
  route('bedarfe/formulare/:caseForm', './pages/answer-form.tsx'),
]
