import { m } from '#platform/i18n/messages.ts'
import { DoubleCheck, type DoublesShown } from '#features/cases/view.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import type { MemberMode } from '../member-modes.ts'
import type { MemberHit } from './member-search.tsx'
import { NewPersonFields } from './new-person-fields.tsx'
import { NamedFields, PlaceFields } from './place-fields.tsx'

export interface NewMemberFormProps {
  mode: MemberMode
  formKey: string
  answer: (FormAnswer & { doubles?: DoublesShown | null }) | undefined
  draft: Record<string, string | string[]> | null
  /** what the search asked for: the beginning of a name */
  query: string
  /** the known person that was chosen */
  known: MemberHit | null
  persons: readonly Option[]
  unplaced: readonly Option[]
  households: readonly Option[]
  back: string
}

/** The form of a new member, after it is clear who it is. */
export function NewMemberForm(props: NewMemberFormProps) {
  const { mode, known, households, back } = props
  const field = formFields(props.answer, props.draft, {
    family_name: props.query,
    named: props.query,
    form_of_address: 'none',
    person: (mode === 'named' ? props.persons : props.unplaced)[0]?.value ?? '',
    household: households[0]?.value ?? '',
  })
  return (
    <CommandForm formKey={props.formKey} answer={props.answer}>
      <input type="hidden" name="mode" value={mode} />
      {mode === 'new' && props.answer?.doubles ? (
        <DoubleCheck
          doubles={props.answer.doubles}
          error={props.answer.errors.no_double}
          ticked={props.answer.values.no_double === 'yes'}
        />
      ) : null}
      {mode === 'new' ? <NewPersonFields field={field} /> : null}
      {mode === 'known' && known ? (
        <p className="kern-body" id="person" tabIndex={-1}>
          {m.households_taking({ name: known.name, year: known.birthYear ?? '–' })}
          <input type="hidden" name="person" value={known.personRef} />
        </p>
      ) : null}
      {mode === 'of_case' ? (
        <SelectField
          {...field('person')}
          label={m.households_person()}
          options={props.unplaced}
          empty={false}
        />
      ) : null}
      {mode === 'named' ? <NamedFields field={field} /> : null}
      {mode === 'named' && props.persons.length > 1 ? (
        <SelectField
          {...field('person')}
          label={m.households_in_whose_file()}
          options={props.persons}
          empty={false}
        />
      ) : null}
      <PlaceFields field={field} />
      {households.length > 0 ? (
        <SelectField
          {...field('household')}
          label={m.households_which()}
          options={households}
          empty={m.households_new_household()}
          optional
        />
      ) : null}
      <DateField {...field('since')} label={m.households_since()} hint={m.households_since_hint()} />
      <FormActions>
        <SubmitButton>{m.households_save_member()}</SubmitButton>
        <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
