import path from 'node:path'
import {
  index,
  layout,
  prefix,
  route,
  type RouteConfig,
  type RouteConfigEntry,
} from '@react-router/dev/routes'
import { agreementsCaseRoutes, sheetFileRoute, sheetRoute } from './features/agreements/routes.ts'
import { approvalsCaseRoutes } from './features/approvals/routes.ts'
import { assessmentCaseRoutes } from './features/assessment/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { caseFileRoute, caseFrame, caseListExportRoutes, caseRoutes } from './features/cases/routes.ts'
import { caseTasksRoutes, tasksAtOnceRoutes } from './features/case-tasks/routes.ts'
import { chainsRoutes } from './features/chains/routes.ts'
import { conceptFileRoute, conceptRoutes } from './features/concept/routes.ts'
import { contactCaseRoutes } from './features/contact/routes.ts'
import { consentCaseRoutes } from './features/consent/routes.ts'
import { documentContentRoutes, documentsCaseRoutes } from './features/documents/routes.ts'
import { enquiriesRoutes } from './features/enquiries/routes.ts'
import { episodesCaseRoutes } from './features/episodes/routes.ts'
import { ecomapCaseRoutes } from './features/ecomap/routes.ts'
import { eventLogsRoutes } from './features/event-logs/routes.ts'
import { plainIdentityRoutes, staffIdentityRoutes } from './features/identity/routes.ts'
import { householdsCaseRoutes } from './features/households/routes.ts'
import { feedbackRoutes, feedbackStructureRoutes, publicFeedbackRoutes } from './features/feedback/routes.ts'
import { goalsCaseRoutes } from './features/goals/routes.ts'
import { intakeRoutes } from './features/intake/routes.ts'
import { jobsRoutes } from './features/jobs/routes.ts'
import { networkRoutes } from './features/network/routes.ts'
import { calendarCaseRoutes, calendarFileRoute } from './features/calendar/routes.ts'
import { notesCaseRoutes, notesRoutes } from './features/notes/routes.ts'
import {
  observationsCaseRoutes,
  observationsExportRoute,
  observationsStructureRoutes,
} from './features/observations/routes.ts'
import { organisationsRoutes } from './features/organisations/routes.ts'
import { personsCaseRoutes } from './features/persons/routes.ts'
import { planCaseRoutes } from './features/plan/routes.ts'
import { referenceRoutes } from './features/reference/routes.ts'
import { residenceCaseRoutes, residenceRoutes } from './features/residence/routes.ts'
import { publishedFileRoute, reportsRoutes } from './features/reports/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import {
  supervisionCaseRoutes,
  supervisionRoutes,
  transitionFiguresRoute,
} from './features/supervision/routes.ts'
import {
  handOverRoute,
  transitionsCaseRoutes,
  transitionsExportRoute,
  transitionsRoutes,
} from './features/transitions/routes.ts'

/** Names pages from here: whole paths would tell every visitor where the program lies on its machine. */
const fromHere = (entries: RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.map((entry) => ({
    ...entry,
    file: path.relative(import.meta.dirname, path.resolve(import.meta.dirname, entry.file)),
    ...(entry.children ? { children: fromHere(entry.children) } : {}),
  }))

/** Every address of the program. Pages inside a case come from several features and meet in its frame. */
export default fromHere([
  ...plainIdentityRoutes,
  ...publicFeedbackRoutes,
  route('sprache/:locale', 'features/identity/pages/choose-language.tsx'),
  route('entwicklung/bausteine', 'development-page.tsx'),
  ...documentContentRoutes,
  calendarFileRoute,
  sheetFileRoute,
  ...caseListExportRoutes,
  transitionsExportRoute,
  transitionFiguresRoute,
  publishedFileRoute,
  observationsExportRoute,
  conceptFileRoute,
  layout('staff-layout.tsx', [
    index('features/today/pages/today.tsx'),
    ...staffIdentityRoutes,
    ...searchRoutes,
    ...intakeRoutes,
    ...caseRoutes,
    ...tasksAtOnceRoutes,
    sheetRoute,
    caseFileRoute,
    handOverRoute,
    ...feedbackRoutes,
    caseFrame([
      ...personsCaseRoutes,
      ...planCaseRoutes,
      ...caseTasksRoutes,
      ...goalsCaseRoutes,
      ...agreementsCaseRoutes,
      ...approvalsCaseRoutes,
      ...notesCaseRoutes,
      ...calendarCaseRoutes,
      ...episodesCaseRoutes,
      ...assessmentCaseRoutes,
      ...ecomapCaseRoutes,
      ...transitionsCaseRoutes,
      ...residenceCaseRoutes,
      ...observationsCaseRoutes,
      ...householdsCaseRoutes,
      ...contactCaseRoutes,
      ...consentCaseRoutes,
      ...documentsCaseRoutes,
      ...supervisionCaseRoutes,
    ]),
    ...notesRoutes,
    ...enquiriesRoutes,
    ...transitionsRoutes,
    ...organisationsRoutes,
    ...networkRoutes,
    ...prefix('struktur', [
      ...supervisionRoutes,
      ...chainsRoutes,
      ...observationsStructureRoutes,
      ...eventLogsRoutes,
      ...reportsRoutes,
      ...feedbackStructureRoutes,
    ]),
    ...auditRoutes,
    ...conceptRoutes,
    ...referenceRoutes,
    ...residenceRoutes,
    ...jobsRoutes,
    route('*', 'not-found.tsx'),
  ]),
]) satisfies RouteConfig
