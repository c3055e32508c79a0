import { listName } from '#domain/person/person-name.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { Card } from '#ui/notices/card.tsx'
import type { ComparedPerson } from '../data/merges.server.ts'
import type { Side } from '../merge-sides.server.ts'

interface CompareFormProps {
  own: Side
  other: ComparedPerson & { ref: string }
  formKey: string
  answer: FormAnswer | undefined
  back: string
}

type Shown = { title: string; family: string; given: string; born: string | null; others: readonly string[] }

function SideCard({ title, family, given, born, others, since }: Shown & { since?: string | null }) {
  return (
    <Card title={title} level={3}>
      <DescriptionList
        stacked
        facts={[
          { term: m.persons_family_name(), value: <bdi>{family}</bdi> },
          { term: m.persons_given_names(), value: given ? <bdi>{given}</bdi> : null },
          { term: m.cases_birth_date(), value: born ? <DateText value={born} /> : null },
          { term: m.persons_other_names(), value: others.length > 0 ? <bdi>{others.join('; ')}</bdi> : null },
          ...(since ? [{ term: m.persons_admitted_on(), value: <DateText value={since} /> }] : []),
        ]}
      />
    </Card>
  )
}

/** Two persons side by side, whose name stands, and why they are one. */
export function CompareForm({ own, other, formKey, answer, back }: CompareFormProps) {
  const field = formFields(answer)
  const second = {
    family: other.familyName ?? '',
    given: other.givenNames ?? '',
    born: other.birthDate,
    others: other.otherNames ?? [],
  }
  return (
    <>
      <div className="card-columns" id="other" tabIndex={-1}>
        <SideCard title={m.persons_this_case()} {...own} />
        <SideCard title={m.persons_other_person()} {...second} since={other.admittedOn} />
      </div>
      {other.openCaseRef ? (
        <p className="kern-body">
          <ButtonLink to={`/faelle/${other.openCaseRef}`}>{m.persons_open_other_case()}</ButtonLink>
        </p>
      ) : null}
      <p className="kern-body">{m.persons_merge_means()}</p>
      <CommandForm formKey={formKey} answer={answer}>
        <input type="hidden" name="other" value={other.ref} />
        <RadioGroup
          {...field('stands')}
          label={m.persons_stands()}
          hint={m.persons_stands_hint()}
          choices={[
            { value: 'own', label: listName(own.family, own.given) },
            { value: 'other', label: listName(second.family, second.given) },
          ]}
        />
        <TextArea
          {...field('reason')}
          label={m.persons_merge_reason()}
          hint={m.persons_merge_reason_hint()}
          rows={3}
          limit={1000}
        />
        <FormActions>
          <SubmitButton>{m.persons_merge_do()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
