import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** Tab of the case page. */
export const documentsCaseRoutes: RouteConfigEntry[] = [route('dokumente', './pages/documents.tsx')]

/** The content of a document: no page, so it stands outside every frame. */
export const documentContentRoutes: RouteConfigEntry[] = [
  route('faelle/:caseRef/dokumente/:fileRef', './pages/document-content.ts'),
]
