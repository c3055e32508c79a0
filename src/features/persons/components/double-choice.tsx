import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Candidate } from '../merge-sides.server.ts'
import { DoubleCard } from './double-card.tsx'

interface DoubleChoiceProps {
  back: string
  query: string
  found: readonly Candidate[]
}

/** Whom the person of the case may be: likely ones, or those found by another name. */
export function DoubleChoice({ back, query, found }: DoubleChoiceProps) {
  return (
    <>
      <p className="kern-body">{m.persons_merge_words()}</p>
      <Form className="form" role="search" noValidate>
        <TextField
          name="q"
          label={m.persons_search_double()}
          hint={m.persons_search_double_hint()}
          defaultValue={query}
          autoComplete="off"
          spellCheck={false}
          optional
        />
        <FormActions>
          <SubmitButton icon="search" kind="secondary">
            {m.persons_search_do()}
          </SubmitButton>
        </FormActions>
      </Form>
      {found.length === 0 ? (
        <EmptyState
          title={m.persons_no_double()}
          action={<ButtonLink to={back}>{m.persons_back()}</ButtonLink>}
        >
          {m.persons_no_double_words()}
        </EmptyState>
      ) : (
        <div className="card-columns">
          {found.map(({ personRef, ...candidate }) => (
            <DoubleCard key={personRef} {...candidate}>
              <ButtonLink to={`${back}/zusammenfuehren?mit=${personRef}`}>
                {m.persons_compare({ name: candidate.displayName })}
              </ButtonLink>
            </DoubleCard>
          ))}
        </div>
      )}
    </>
  )
}
