import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

export interface MoveStepFormProps {
  caseRef: string
  formKey: string
  step: { ref: string; version: number; note: string }
  draft: Record<string, string | string[]> | null
  moves: readonly Option[]
  choices: { barriers: readonly Option[]; steps: readonly Option[] }
  answer: FormAnswer | undefined
}

/** What became of a step, and which one follows. */
export function MoveStepForm({ caseRef, formKey, step, draft, moves, choices, answer }: MoveStepFormProps) {
  const field = formFields(answer, draft, { note: step.note })
  const here = `/faelle/${caseRef}/plan/${step.ref}`
  return (
    <section className="flow" aria-labelledby="move-step">
      <h3 className="kern-heading-small" id="move-step">
        {m.plan_what_happened()}
      </h3>
      <CommandForm formKey={formKey} answer={answer} reloadTo={here}>
        <input type="hidden" name="version" value={answer?.conflict?.version ?? step.version} />
        <RadioGroup {...field('status')} label={m.plan_status()} choices={moves} />
        <DateField {...field('on')} label={m.plan_on()} />
        <SelectField
          {...field('barrier')}
          label={m.plan_barrier()}
          hint={m.plan_barrier_hint()}
          options={choices.barriers}
          empty={m.plan_no_barrier()}
          optional
        />
        <TextArea {...field('note')} label={m.plan_note()} limit={2000} optional />
        <fieldset className="kern-fieldset">
          <legend className="kern-label">{m.plan_follow_up()}</legend>
          <div className="kern-fieldset__body">
            <TextField
              {...field('next_title')}
              label={m.plan_next_title()}
              hint={m.plan_next_hint()}
              optional
            />
            <SelectField
              {...field('next_step_code')}
              label={m.plan_step_code()}
              options={choices.steps}
              optional
            />
            <DateField {...field('next_due')} label={m.plan_due()} optional />
          </div>
        </fieldset>
        <FormActions>
          <SubmitButton>{m.plan_save_move()}</SubmitButton>
          <ButtonLink to={`/faelle/${caseRef}/plan`}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </section>
  )
}
