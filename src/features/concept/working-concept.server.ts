import { versionOn } from '#domain/concept/version-state.ts'
import type { Concept, TermList } from '#domain/concept/concept.ts'
import { factsOf } from '#domain/concept/concept-problems.ts'
import type { FactDefinition } from '#domain/facts/fact.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { Option } from '#ui/forms/select-field.tsx'
import { core, plainConcept } from './core.server.ts'
import { type ConceptVersion, conceptVersions, versionById } from './data/version-reader.server.ts'

/** A version of the concept as people work by it: its words, each with the core term it stands for. */
export type WorkingConcept = {
  id: string
  content: Concept
  factOf: (key: string) => FactDefinition | undefined
  /** Words of a list to choose from; value is the site's own code. */
  words: (list: TermList) => Option[]
  /** The core term a word stands for; undefined for a code the version does not know. */
  coreOf: (list: TermList, code: string) => string | undefined
  /** How something is called here: by the word that was chosen, else by the first word for the core term. */
  wordFor: (list: TermList, coreCode: string, local?: string | null) => string
  /** The same by all words the site has for the core term: „Schule / Nachhilfe". */
  allWordsFor: (list: TermList, coreCode: string) => string
}

async function workingConcept(version: ConceptVersion): Promise<WorkingConcept> {
  const known = await core()
  const content = version.content ?? plainConcept(known)
  const coreWords = (list: TermList, code: string) =>
    known.terms[list].find((term) => term.code === code)?.label ?? code
  return {
    id: version.id,
    content,
    factOf: factsOf(content, known.facts),
    words: (list) => content.terms[list].map(({ code, label }) => ({ value: code, label })),
    coreOf: (list, code) => content.terms[list].find((term) => term.code === code)?.core,
    wordFor: (list, coreCode, local) =>
      (
        content.terms[list].find(({ code }) => code === local) ??
        content.terms[list].find((term) => term.core === coreCode)
      )?.label ?? coreWords(list, coreCode),
    allWordsFor: (list, coreCode) =>
      content.terms[list]
        .filter(({ core: its }) => its === coreCode)
        .map(({ label }) => label)
        .join(' / ') || coreWords(list, coreCode),
  }
}

/** The concept new cases are admitted under today. */
export async function conceptToday(trx: Trx, entered: Entered): Promise<WorkingConcept> {
  const version = versionOn(await conceptVersions(trx, entered), today().toString())
  if (!version) throw new Error('the site has no concept in force')
  return workingConcept(version)
}

/** The concept a case was admitted under, by the version its episode names. */
export async function conceptOf(trx: Trx, entered: Entered, versionId: string): Promise<WorkingConcept> {
  const version = await versionById(trx, entered, versionId)
  if (!version) throw new Error('an episode names a version of another site')
  return workingConcept(version)
}
