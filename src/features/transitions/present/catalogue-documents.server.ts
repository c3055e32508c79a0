import { wordingsOf } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { transitionRules } from '../rules.server.ts'

/** The titles under which documents of the catalogue are stored, by whatever wording of a rule; any other title was typed by hand. */
export async function catalogueDocuments(): Promise<string[]> {
  const rules = await transitionRules()
  const wordings = [...rules.values()].flatMap(wordingsOf)
  return [...new Set(wordings.flatMap(({ documents }) => documents.map(({ de }) => de)))]
}
