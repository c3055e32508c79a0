import { Link } from 'react-router'
import { type AimKind, aimKinds } from '#domain/assessment/aim.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { aimLabel } from '../labels.ts'

interface AimFormProps {
  formKey: string
  answer: FormAnswer | undefined
  person: string
  aim: { ref: string; kind: AimKind; words: string } | null
  /** Where „use the present state“ leads in a conflict. */
  here: string
  /** where a goal with levels is set for this life domain */
  goalTo: string
}

/** The goal in a life domain in the person's words, or why there is none. */
export function AimForm({ formKey, answer, person, aim, here, goalTo }: AimFormProps) {
  const field = formFields(answer, null, aim ? { kind: aim.kind, words: aim.words } : {})
  return (
    <section className="flow" aria-labelledby="aim">
      <h3 className="kern-heading-small" id="aim">
        {m.assessment_aim()}
      </h3>
      <p className="kern-body">
        <Link className="kern-link" to={goalTo}>
          {m.assessment_goal_with_levels()}
        </Link>
      </p>
      <CommandForm formKey={formKey} answer={answer} reloadTo={here}>
        <input type="hidden" name="person" value={person} />
        <input type="hidden" name="seen" value={aim?.ref ?? ''} />
        <RadioGroup
          {...field('kind')}
          label={m.assessment_aim_kind()}
          choices={aimKinds.map((value) => ({ value, label: aimLabel(value) }))}
        />
        <TextArea
          {...field('words')}
          label={m.assessment_aim_words()}
          hint={m.assessment_aim_hint()}
          limit={2000}
        />
        <FormActions>
          <SubmitButton kind="secondary">{m.assessment_aim_save()}</SubmitButton>
        </FormActions>
      </CommandForm>
    </section>
  )
}
