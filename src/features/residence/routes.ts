import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tabs of the case page. */
export const residenceCaseRoutes: RouteConfigEntry[] = [
  route('perspektiven', './pages/pathways.tsx'),
  route('perspektiven/status/neu', './pages/new-status.tsx'),
  route('perspektiven/status/:item', './pages/change-status.tsx'),
  route('perspektiven/abwesenheit/neu', './pages/new-absence.tsx'),
  route('perspektiven/abwesenheit/:absence', './pages/change-absence.tsx'),
  route('perspektiven/weg/:pathway', './pages/pathway.tsx'),
  route('perspektiven/weg/:pathway/angaben', './pages/pathway-facts.tsx'),
]

/** The rules, in the place "Verwaltung". */
export const residenceRoutes: RouteConfigEntry[] = [
  route('verwaltung/regeln', './pages/rules.tsx'),
  route('verwaltung/regeln/aendern/:target', './pages/propose-change.tsx'),
  route('verwaltung/regeln/aenderungen', './pages/rule-changes.tsx'),
  route('verwaltung/regeln/aenderungen/:changeRef', './pages/rule-change.tsx'),
  route('verwaltung/regeln/uebergang/:kind', './pages/transition-rule.tsx'),
  route('verwaltung/regeln/:rule', './pages/rule.tsx'),
]
