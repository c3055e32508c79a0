import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { TieDirection, TieStrength } from '#domain/assessment/ecomap/tie.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TieFields } from './tie-fields.tsx'

interface ChangeTieFormProps {
  caseRef: string
  formKey: string
  draft: Record<string, string | string[]> | null
  answer: FormAnswer | undefined
  domains: readonly Option[]
  organisations: readonly Option[]
  tie: {
    name: string
    words: string
    strength: TieStrength
    direction: TieDirection
    lifeDomains: LifeDomain[]
    organisationRef: string
    since: string
    endedOn: string | null
  }
}

/** Says how a tie holds by now, or when it ended. */
export function ChangeTieForm({ tie, draft, answer, ...props }: ChangeTieFormProps) {
  const back = `/faelle/${props.caseRef}/netzwerk`
  const field = formFields(answer, draft, {
    name: tie.name,
    words: tie.words,
    strength: tie.strength,
    direction: tie.direction,
    organisation: tie.organisationRef,
    since: formatDay(tie.since, getLocale()),
    ended_on: tie.endedOn ? formatDay(tie.endedOn, getLocale()) : '',
  })
  return (
    <section className="flow" aria-labelledby="change-tie">
      <h3 className="kern-heading-small" id="change-tie">
        {m.ecomap_change()}
      </h3>
      <p className="kern-body">{m.ecomap_correction()}</p>
      <CommandForm formKey={props.formKey} answer={answer} reloadTo={back}>
        <TieFields
          field={field}
          domains={props.domains}
          helpsIn={tickedValues('life_domains', answer, draft, tie.lifeDomains)}
          organisations={props.organisations}
        />
        <DateField {...field('ended_on')} label={m.ecomap_ended_on()} optional />
        <FormActions>
          <SubmitButton>{m.ecomap_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </section>
  )
}
