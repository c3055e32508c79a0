import { z } from 'zod'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { ruleOn } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { categoryOfLane, type Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import { triggerProblem } from '#domain/rechtskreis/proposals/trigger-problem.ts'
import { triggers } from '#domain/rechtskreis/triggers.ts'
import { today } from '#platform/clock.server.ts'
import type { CommandScope, Done } from '#platform/command-types.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { choice, code, date, optionalDate, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { insertTransitionDocuments } from '../data/transition-documents.server.ts'
import { insertTransition } from '../data/transition-writer.server.ts'
import { knownOf } from './known-person.server.ts'
import { officeField, officesOf } from '../office-field.server.ts'
import { laidDown, type LaidDownDays } from './laid-down.server.ts'
import { rulesInUse } from '../rules.server.ts'
import { transitionsKept } from '../transition-kept.server.ts'
import { problemWords } from '../present/trigger-labels.ts'

/** What is known of a transition when it is recorded, as forms send it. */
export const transitionFields = {
  person: personField(),
  kind: code(),
  /** the event that proposed it; none where the kind was chosen by hand */
  event: z.union([z.literal(''), choice(triggers)]).default(''),
  from: optionalText(20),
  to: optionalText(20),
  trigger_on: date(),
  trigger_words: optionalText(500),
  last_paid_on: optionalDate(),
  applied_on: optionalDate('not_future'),
  sending_office: officeField(),
  receiving_office: officeField(),
}

const shape = z.strictObject(transitionFields)

/** One of the codes a rule knows; where it knows none, there is none. */
const chosen = (codes: readonly Rechtskreis[], sent: string): Rechtskreis | null | undefined =>
  codes.length === 0 && sent === '' ? null : codes.find((known) => known === sent)

/**
 * Stores a change of the legal area with the documents that its kind usually needs, with the days of the rule or, with a reason,
 * others, by the wording of the day of the trigger. Refuses at the field: a kind that is merely announced, a day for which it is not
 * worded, a right it does not know, a day on which it cannot have happened.
 */
export async function storeTransition(
  { trx, entered, openCase }: CommandScope & { openCase: OpenCase },
  form: z.output<typeof shape>,
  days: LaidDownDays | null,
): Promise<Result<Done, Refusal>> {
  const invalid = (fields: Record<string, string>) => refuse({ kind: 'invalid', fields } as const)
  const kind = form.kind as TransitionKind
  const wordings = (await rulesInUse()).get(kind)
  if (!wordings) return invalid({ kind: m.platform_choose() })
  const rule = ruleOn(wordings, form.trigger_on)
  if (!rule) return invalid({ trigger_on: problemWords({ problem: 'no_wording', day: form.trigger_on }) })
  if (form.event && !rule.trigger.facts.includes(form.event)) return invalid({ event: m.platform_choose() })
  const category = categoryOfLane[rule.lane]
  if (!openCase.writeCategories.includes(category)) return refuse({ kind: 'forbidden' })
  const [fromCode, toCode] = [chosen(rule.from, form.from), chosen(rule.to, form.to)]
  if (fromCode === undefined) return invalid({ from: m.platform_choose() })
  if (toCode === undefined) return invalid({ to: m.platform_choose() })
  const offices = await officesOf(trx, entered, {
    sending_office: form.sending_office,
    receiving_office: form.receiving_office,
  })
  if (!offices.ok) return invalid(offices.fields)
  const person = await personOfCase(trx, entered, form.person)
  if (!person) return refuse({ kind: 'unseen' })
  const known = await knownOf(trx, entered, person)
  const problem = triggerProblem(form.event || null, form.trigger_on, known, today().toString())
  if (problem) return invalid({ trigger_on: problemWords(problem) })
  const from = { triggerOn: form.trigger_on, appliedOn: form.applied_on, toCode }
  const override = days && laidDown(rule, from, days, known)
  if (override && !override.ok) return invalid(override.refusal)

  const transition = {
    caseId: openCase.caseId,
    personId: person.personId,
    lane: rule.lane,
    kind,
    fromCode,
    ...from,
    triggerWords: form.trigger_words,
    lastPaidOn: form.last_paid_on,
    sendingOfficeId: offices.ids.sending_office,
    receivingOfficeId: offices.ids.receiving_office,
    override: override?.value ?? null,
  }
  const { id, ref } = await insertTransition(trx, entered, transition)
  const titles = rule.documents.map((document) => document.de)
  await insertTransitionDocuments(trx, entered, { caseId: openCase.caseId, id, category }, titles)
  const kept = await transitionsKept(trx, entered, openCase.caseId, id)
  return ok({
    location: `/faelle/${openCase.ref}/uebergaenge/${ref}`,
    audit: { action: 'transition.recorded', objectId: id, detail: { kind } },
    events: kept,
  })
}
