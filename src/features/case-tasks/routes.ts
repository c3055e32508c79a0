import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The same task for several cases, and taking it back. */
export const tasksAtOnceRoutes: RouteConfigEntry[] = [
  route('faelle/aufgaben', './pages/tasks-at-once.tsx'),
  route('faelle/aufgaben/:bulkRef', './pages/tasks-made.tsx'),
]

/** The tab "Aufgaben" of the case page and its forms. */
export const caseTasksRoutes: RouteConfigEntry[] = [
  route('aufgaben', './pages/tasks.tsx'),
  route('aufgaben/neu', './pages/new-task.tsx'),
  route('aufgaben/:taskRef/aendern', './pages/change-task.tsx'),
  route('aufgaben/:taskRef/erledigt', './pages/finish-task.tsx'),
  route('aufgaben/:taskRef/entfaellt', './pages/drop-task.tsx'),
  route('aufgaben/:taskRef/wieder-oeffnen', './pages/reopen-task.tsx'),
]
