import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { personName } from '#features/cases/index.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { findGap } from '../../axis/find-gap.server.ts'
import { axisOf } from '../../axis/find-period.server.ts'
import { correctGapExplanation } from '../../commands/correct-gap-explanation.server.ts'
import { GapFormFields } from '../../components/axis/gap-form-fields.tsx'
import { RecordHistory } from '../../components/axis/record-history.tsx'
import { transitionRoles } from '../../permissions.ts'
import { explanationWords } from '../../transition-labels.ts'
import type { Route } from './+types/correct-gap'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part zeitachse; gap.corrected' },
  title: m.transitions_gap_correct,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const found = await named(scope, params.gapRef, (ref) => findGap(trx, entered, openCase.caseId, ref))
  const { row, history, version } = found
  const [heads, titles] = await Promise.all([personHeads(trx, entered), membershipTitles(trx, entered)])
  const person = heads.find(({ ids }) => ids.includes(row.personId))
  return {
    version,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    here: url.pathname,
    back: await axisOf(trx, entered, openCase.ref, row.personId),
    // Who left the case is not among the choices: it stays said of her or him.
    persons: person ? heads.map((one) => ({ value: one.ref, label: personName(one) })) : [],
    stored: {
      person: person?.ref ?? '',
      lane: row.lane,
      from: formatDay(row.from, getLocale()),
      until: formatDay(row.until, getLocale()),
      bridge: row.bridge ?? '',
      reason: row.reason,
    },
    history: history.map((one) => ({
      ref: one.ref,
      at: one.recordedAt.toISOString(),
      by: titles.get(one.recordedBy) ?? '',
      what: explanationWords(one),
      from: one.from,
      until: one.until,
      correction: one.correction,
      stands: one === row,
    })),
  }
})

export const action = formAction(correctGapExplanation, {
  done: m.transitions_gap_corrected,
  also: ({ params }) => ({ gap: params.gapRef }),
})

export default function CorrectGap({ loaderData, actionData }: Route.ComponentProps) {
  const { back, here, draft, stored, version, formKey, persons, history } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_gap_correct()}</h2>
      <p className="kern-body">{m.transitions_axis_correct_words()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={here}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <GapFormFields field={field} persons={persons} />
        <TextField {...field('correction')} label={m.transitions_axis_reason()} />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
      <RecordHistory what={m.transitions_gap_said()} rows={history} />
    </>
  )
}
