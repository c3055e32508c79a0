import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The tab "Haushalt" of the case page. */
export const householdsCaseRoutes: RouteConfigEntry[] = [
  route('haushalt', './pages/household.tsx'),
  route('haushalt/neu', './pages/new-member.tsx'),
  route('haushalt/mitglied/:memberRef', './pages/change-member.tsx'),
  route('haushalt/mitglied/:memberRef/beenden', './pages/end-member.tsx'),
  route('haushalt/beziehung', './pages/new-relationship.tsx'),
  route('haushalt/beziehung/:relationshipRef', './pages/change-relationship.tsx'),
  route('haushalt/besuch', './pages/new-attendance.tsx'),
  route('haushalt/besuch/:attendanceRef', './pages/change-attendance.tsx'),
]
