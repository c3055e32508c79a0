import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { optionsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { correctPeriod } from '../../commands/correct-period.server.ts'
import { PeriodFormFields } from '../../components/axis/period-form-fields.tsx'
import { namedPeriod, periodForm } from '../../axis/period-page.server.ts'
import { transitionRoles } from '../../permissions.ts'
import type { Route } from './+types/correct-period'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part zeitachse; rechtskreis_period.corrected' },
  title: m.transitions_axis_correct,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_axis_period, to: '/faelle/:caseRef/zeitachse/:periodRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { found, ...form } = await periodForm(scope, args)
  const [rechtskreise, organisations] = await Promise.all([
    optionsOf('rechtskreise'),
    openOrganisations(scope.trx, scope.entered),
  ])
  const { row } = found
  return {
    ...form,
    rechtskreise,
    offices: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    stored: {
      rechtskreis: row.rechtskreis,
      from: formatDay(row.from, getLocale()),
      until: row.until ? formatDay(row.until, getLocale()) : '',
      office: organisations.find(({ id }) => id === row.officeId)?.ref ?? '',
      certainty: row.certainty,
      evidence_kind: row.evidenceKind ?? '',
      evidence: row.evidence,
      note: row.note,
    },
  }
})

export const action = formAction(correctPeriod, {
  done: m.transitions_axis_corrected,
  also: namedPeriod,
})

export default function CorrectPeriod({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, version, formKey, rechtskreise, offices } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_axis_correct()}</h2>
      <p className="kern-body">{m.transitions_axis_correct_words()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={`${back}/berichtigen`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <PeriodFormFields field={field} rechtskreise={rechtskreise} offices={offices} />
        <TextField {...field('correction')} label={m.transitions_axis_reason()} />
        <FormActions>
          <SubmitButton>{m.transitions_save_period()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
