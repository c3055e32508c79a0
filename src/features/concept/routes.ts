import { relative, type RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

const version = 'verwaltung/konzept/:versionRef'
const form = `${version}/formulare/:form`

/** The file of a version: an answer without a page around it. */
export const conceptFileRoute: RouteConfigEntry = route(`${version}/datei`, './pages/concept-file.ts')

/** The concept of the site: versions, a version as a document, and the forms that change a draft. */
export const conceptRoutes: RouteConfigEntry[] = [
  route('verwaltung/konzept', './pages/versions.tsx'),
  route('verwaltung/konzept/einlesen', './pages/import-concept.tsx'),
  route('verwaltung/konzept/beispiele', './pages/examples.tsx'),
  route(version, './pages/version.tsx'),
  route(`${version}/text`, './pages/edit-text.tsx'),
  route(`${version}/begriffe/:terms`, './pages/edit-terms.tsx'),
  route(`${version}/kriterien/:criterion`, './pages/edit-criterion.tsx'),
  route(`${version}/fristen`, './pages/edit-deadlines.tsx'),
  route(`${version}/ketten`, './pages/edit-chains.tsx'),
  route(`${version}/blick`, './pages/edit-watch.tsx'),
  route(`${version}/freigaben`, './pages/edit-four-eyes.tsx'),
  route(`${version}/merkmale/:localFact`, './pages/edit-local-fact.tsx'),
  route(`${version}/vergleich`, './pages/compare.tsx'),
  route(`${version}/beschliessen`, './pages/adopt.tsx'),
  route(`${version}/verwerfen`, './pages/discard.tsx'),
  route(form, './pages/form.tsx'),
  route(`${form}/bearbeiten`, './pages/edit-form.tsx'),
  route(`${form}/abschnitte/:section`, './pages/edit-section.tsx'),
  route(`${form}/abschnitte/:section/fragen/:fact`, './pages/edit-question.tsx'),
]
