import { z } from 'zod'
import { type AgreementProblem, agreementWays, decideAgreement } from '#domain/plan/agreement/agreement.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { holdPlan } from '#features/plan/index.ts'
import { type Agreement, agreementsOfCase } from '../data/agreement-reader.server.ts'
import { insertAgreement } from '../data/agreement-writer.server.ts'
import { workingPlan } from '../data/present-content.server.ts'
import { wayLabel } from '../labels.ts'
import { agreementRoles, coversPlan } from '../permissions.ts'
import { changedLines, contentLines } from '../present/content-lines.ts'
import { contentWords } from '../present/content-words.server.ts'
import { dayWords } from '../present/words.ts'
import { seenLines } from '../seen-lines.ts'

const input = z.strictObject({
  agreed_on: date('not_future'),
  how: choice(agreementWays),
  present: optionalText(200),
  reason: optionalText(1000),
  /** number of the version in force that the form showed, 0 for none */
  seen_number: z.coerce.number().int().min(0),
  /** what of the plan the form showed, in words */
  seen: seenLines(),
})
type Input = z.output<typeof input>

const problems = {
  nothing_to_agree: ['_form', m.agreements_nothing_to_agree],
  in_future: ['agreed_on', m.platform_date_future],
  before_last: ['agreed_on', m.agreements_before_last],
  present_missing: ['present', m.agreements_present_missing],
  reason_missing: ['reason', m.agreements_reason_missing],
  no_difference: ['reason', m.agreements_no_difference],
} as const satisfies Record<AgreementProblem, readonly [string, () => string]>

/** Somebody agreed meanwhile: both agreements. */
const agreedMeanwhile = (form: Input, last: Agreement | undefined): Refusal => ({
  kind: 'conflict',
  message: m.agreements_agreed_meanwhile(),
  version: 1,
  differences: [
    {
      field: m.agreements_version(),
      mine: String(form.seen_number + 1),
      theirs: last ? String(last.number) : '',
    },
    {
      field: m.agreements_agreed_on(),
      mine: dayWords(form.agreed_on),
      theirs: dayWords(last?.agreedOn ?? null),
    },
    { field: m.agreements_how(), mine: wayLabel(form.how), theirs: last ? wayLabel(last.how) : '' },
    { field: m.agreements_present(), mine: form.present, theirs: last?.present ?? '' },
  ],
})

/**
 * Agrees on the plan with the person as it stands: freezes it as the next version. Refused where the plan is no longer
 * what the form showed, for nobody agrees on what nobody has read.
 */
export const agreeOnPlan = defineCaseCommand({
  name: 'plan.agree',
  roles: agreementRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    if (!coversPlan(openCase.writeCategories)) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const found = await workingPlan(trx, entered, caseId)
    if (!found) return refuse({ kind: 'unseen' })
    await holdPlan(trx, entered, found.planId)
    const last = (await agreementsOfCase(trx, entered, caseId)).find(({ planId }) => planId === found.planId)
    if ((last?.number ?? 0) !== form.seen_number) return refuse(agreedMeanwhile(form, last))
    const { content } = (await workingPlan(trx, entered, caseId))!
    const words = await contentWords(trx, entered, openCase, [content])
    const changed = changedLines(form.seen, contentLines(content, words))
    if (changed.length > 0)
      return refuse({
        kind: 'conflict',
        message: m.agreements_plan_changed_meanwhile(),
        version: 1,
        differences: changed.map((line) => ({ field: m.agreements_line(), ...line })),
      })
    const said = { agreedOn: form.agreed_on, how: form.how, present: form.present, reason: form.reason }
    const decided = decideAgreement(last ?? null, { words: said, content }, today().toString())
    if (!decided.ok) {
      const [field, sentence] = problems[decided.refusal]
      return refuse({ kind: 'invalid', fields: { [field]: sentence() } })
    }
    const number = form.seen_number + 1
    const of = { caseId, planId: found.planId, number }
    const objectId = await insertAgreement(trx, entered, of, said, content)
    if (!objectId) return refuse(agreedMeanwhile(form, last))
    return ok({
      location: `/faelle/${openCase.ref}/plan/vereinbarung`,
      audit: { action: 'plan.agreed', objectId, detail: { number, how: form.how } },
    })
  },
})
