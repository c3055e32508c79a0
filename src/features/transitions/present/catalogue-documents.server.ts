import { transitionRules } from '../rules.server.ts'

/** The titles under which documents of the catalogue are stored; any other title was typed by hand. */
export async function catalogueDocuments(): Promise<string[]> {
  const rules = await transitionRules()
  return [...new Set([...rules.values()].flatMap(({ documents }) => documents.map(({ de }) => de)))]
}
