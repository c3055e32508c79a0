import { z } from 'zod'
import { readAnswerName } from '#domain/form/answer-names.ts'
import { answersOfForm } from '#domain/form/answers-of-form.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCommand } from '#platform/command.server.ts'
import { code } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday, problemWords } from '#features/concept/index.ts'
import { formsOfClearing, knownAnswers } from '../clearing/clearing.server.ts'
import { answerDifferences } from '../clearing/answer-differences.ts'
import type { ClearingAnswer } from '../clearing/clearing-answers.ts'
import { findEnquiry } from '../data/enquiry-reader.server.ts'
import { updateEnquiry } from '../data/enquiry-writer.server.ts'
import { namingProblems } from '../nameless.ts'
import { enquiryRoles } from '../permissions.ts'
import { decisionFields } from './decide.server.ts'

/** Keeps what was answered in a form of the clearing. There is no person yet: the enquiry itself holds the answers. */
export const clearEnquiry = defineCommand({
  name: 'enquiry.clear',
  roles: enquiryRoles,
  input: z.strictObject({
    ...decisionFields,
    form: code(),
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  async handle({ trx, entered }, sent) {
    const seen = await findEnquiry(trx, entered, sent.enquiry)
    const concept = await conceptToday(trx, entered)
    const form = formsOfClearing(concept).find(({ code: its }) => its === sent.form)
    if (!seen || !form) return refuse({ kind: 'unseen' })
    const known = knownAnswers(seen)
    const source = {
      factOf: concept.factOf,
      sent: sent.answers,
      known: Object.fromEntries(known.map(({ key, answer }) => [key, answer])),
    }
    const read = answersOfForm(form, source, today().toString())
    const fields: Record<string, string> = {}
    for (const problem of read.problems)
      fields[problem.name] = problemWords(problem, concept.factOf(readAnswerName(problem.name)?.fact ?? ''))
    for (const field of Object.keys(sent.answers).filter((name) => !readAnswerName(name)))
      fields[field] = m.platform_unknown_field({ field })
    const texts = read.answers.filter(({ fact }) => fact.kind === 'text' || fact.kind === 'long_text')
    Object.assign(
      fields,
      namingProblems(Object.fromEntries(texts.map((one) => [one.name, one.answer.value ?? '']))),
    )
    if (Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields })

    const given = read.answers.map(({ fact, item, answer }): ClearingAnswer => ({
      key: fact.key,
      item,
      category: fact.category,
      answer,
    }))
    const conflict = {
      kind: 'conflict' as const,
      message: m.enquiries_changed_meanwhile(),
      version: seen.version,
      differences: answerDifferences(given, known, concept.factOf),
    }
    if (seen.version !== sent.version || seen.state !== 'open') return refuse(conflict)
    const answered = new Set(given.map(({ key, item }) => `${key} ${item}`))
    // What the form did not ask with these answers stays as it was.
    const kept = seen.answers.filter(({ key, item }) => !answered.has(`${key} ${item}`))
    const answers = [...kept, ...given.filter(({ answer }) => answer.answer !== 'not_asked')]
    const cleared = { answers: JSON.stringify(answers), cleared_on: today().toString() }
    if (!(await updateEnquiry(trx, entered, seen, cleared))) return refuse(conflict)
    return ok({
      location: `/anfragen/${seen.ref}`,
      audit: { action: 'enquiry.cleared', objectId: seen.id, detail: { form: form.code } },
    })
  },
})
