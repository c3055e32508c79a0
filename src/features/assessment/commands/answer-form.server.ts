import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { code, date } from '#platform/fields.server.ts'
import { conceptOfCase, personField, personOfCase } from '#features/cases/index.ts'
import { formsOfCase, withinCategories } from '../forms/form-of-case.server.ts'
import { keepAnswers } from '../forms/keep-answers.server.ts'
import { insertReply } from '../data/replies.server.ts'
import { assessmentRoles } from '../permissions.ts'

const input = z.strictObject({
  person: personField(),
  form: code(),
  /** which answers the form showed (`seenLine`) */
  seen: z.string().max(100_000).default(''),
  answered_on: date('not_future'),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** Goes through a form of the site with a person, and notes that it was done and when. */
export const answerForm = defineCaseCommand({
  name: 'form.answer',
  roles: assessmentRoles,
  input,
  async handle({ trx, entered, openCase }, sent) {
    const concept = await conceptOfCase(trx, entered, openCase)
    const asked = formsOfCase(concept).find(({ code: its }) => its === sent.form)
    const person = await personOfCase(trx, entered, sent.person)
    if (!asked || !person) return refuse({ kind: 'unseen' })
    const { form } = withinCategories(asked, concept, openCase.writeCategories)
    const kept = await keepAnswers(trx, entered, { form, factOf: concept.factOf, person }, sent)
    if (!kept.ok) return kept
    const id = await insertReply(trx, entered, {
      caseId: openCase.caseId,
      personId: person.personId,
      form: form.code,
      conceptVersionId: concept.id,
      answeredOn: sent.answered_on,
    })
    return ok({
      location: `/faelle/${openCase.ref}/bedarfe?person=${person.ref}`,
      audit: { action: 'form.answered', objectId: id, detail: { form: form.code, written: kept.value } },
    })
  },
})
