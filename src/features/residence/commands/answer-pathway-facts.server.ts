import { z } from 'zod'
import { factsRead } from '#domain/residence/rules/facts-read.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { keepAnswers, withinCategories } from '#features/assessment/index.ts'
import { conceptOfCase, personField, personOfCase } from '#features/cases/index.ts'
import { statusRecorders } from '../permissions.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'

/**
 * Answers questions that a pathway asks of a person. Whatever the rules read may be answered, as far as the grant covers
 * its category: what the page asked may have changed since. What it does not cover is refused at its field.
 */
export const answerPathwayFacts = defineCaseCommand({
  name: 'pathway_facts.answer',
  roles: statusRecorders,
  input: z.strictObject({
    person: personField(),
    pathway: z.string().max(40),
    /** which answers the page showed */
    seen: z.string().max(100_000).default(''),
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  }),
  async handle({ trx, entered, openCase }, sent) {
    const [rules, concept, person] = await Promise.all([
      residenceRules(),
      conceptOfCase(trx, entered, openCase),
      personOfCase(trx, entered, sent.person),
    ])
    if (!person || !rules.pathways.has(sent.pathway)) return refuse({ kind: 'unseen' })
    const fields = factsRead(rules).map((fact) => ({ fact, label: '', hint: '', showIf: [] }))
    const all = {
      code: 'pathway_facts',
      title: '',
      use: 'assessment' as const,
      introduction: '',
      sections: [{ code: 'all', title: '', most: 1, fields }],
    }
    const { form } = withinCategories(all, concept, openCase.writeCategories)
    const kept = await keepAnswers(trx, entered, { form, factOf: concept.factOf, person }, sent)
    if (!kept.ok) return kept
    return ok({
      location: `/faelle/${openCase.ref}/perspektiven/weg/${sent.pathway}?person=${person.ref}`,
      audit: {
        action: 'pathway_facts.answered',
        objectId: person.personId,
        detail: { pathway: sent.pathway, written: kept.value },
      },
    })
  },
})
