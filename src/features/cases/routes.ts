import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route, index } = relative(import.meta.dirname)

/** The list of cases. */
export const caseRoutes: RouteConfigEntry[] = [
  route('faelle', './pages/case-list.tsx'),
  route('faelle/tafel', './pages/case-board.tsx'),
  route('faelle/uebergeben', './pages/hand-over.tsx'),
  route('faelle/ansichten', './pages/saved-views.tsx'),
  route('faelle/ansichten/:viewRef/umbenennen', './pages/rename-view.tsx'),
  route('faelle/ansichten/neu', './pages/new-view.tsx'),
]

/** The frame of the case page around the tabs of all features. */
export const caseFrame = (tabs: RouteConfigEntry[]): RouteConfigEntry =>
  route('faelle/:caseRef', './pages/case-frame.tsx', [
    index('./pages/case-start.tsx'),
    route('person', './pages/case-person.tsx'),
    route('zugriffe', './pages/case-access.tsx'),
    route('zurueckstellen/:itemRef', './pages/let-wait.tsx'),
    ...tabs,
  ])

/** The whole file of a case, for paper: the frame with its tabs does not belong on it. */
export const caseFileRoute: RouteConfigEntry = route('faelle/:caseRef/akte', './pages/case-file.tsx')

/** The own list as files: no pages, so they stand outside every frame. */
export const caseListExportRoutes: RouteConfigEntry[] = [
  route('faelle/liste.csv', './pages/case-list-csv.ts'),
  route('faelle/liste.xlsx', './pages/case-list-xlsx.ts'),
]
