import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { modeWord } from '../member-modes.ts'

export type MemberHit = {
  personRef: string
  name: string
  birthYear: number | null
  responsible: string | null
  /** somebody else has an open case with this person */
  isElsewhere: boolean
}

interface MemberSearchProps {
  here: string
  back: string
  query: string
  searched: boolean
  hits: readonly MemberHit[]
  /** some person of the case could still be put into a household */
  someOfCase: boolean
}

/** The way to a new member begins with a look at who is known. */
export function MemberSearch({ here, back, query, searched, hits, someOfCase }: MemberSearchProps) {
  const to = (mode: Parameters<typeof modeWord>[0], more: Record<string, string> = {}) =>
    `${here}?${new URLSearchParams({ art: modeWord(mode), ...more })}`
  return (
    <>
      <p className="kern-body">{m.households_search_words()}</p>
      <Form className="form" role="search" noValidate>
        <TextField
          name="q"
          id="member-query"
          label={m.households_name()}
          defaultValue={query}
          autoComplete="off"
          spellCheck={false}
        />
        <FormActions>
          <SubmitButton icon="search">{m.households_search()}</SubmitButton>
        </FormActions>
      </Form>
      {searched && hits.length === 0 ? <p className="kern-body">{m.households_nobody_found()}</p> : null}
      {hits.length > 0 ? (
        <DataTable
          caption={m.households_known_persons()}
          rows={hits}
          rowKey={(hit) => hit.personRef}
          columns={[
            { key: 'name', label: m.households_name(), cell: (hit) => hit.name },
            { key: 'born', label: m.households_birth_year(), cell: (hit) => hit.birthYear, numeric: true },
            { key: 'who', label: m.households_responsible(), cell: (hit) => hit.responsible },
            {
              key: 'next',
              label: m.households_actions(),
              actions: true,
              cell: (hit) =>
                hit.isElsewhere ? (
                  m.households_ask({ responsible: hit.responsible ?? '' })
                ) : (
                  <ButtonLink to={to('known', { person: hit.personRef, q: query })}>
                    {m.households_take_this()}
                  </ButtonLink>
                ),
            },
          ]}
        />
      ) : null}
      <div className="button-row">
        {searched ? (
          <ButtonLink to={to('new', { q: query })} kind="primary" icon="add">
            {m.households_mode_new()}
          </ButtonLink>
        ) : null}
        {someOfCase ? <ButtonLink to={to('of_case')}>{m.households_mode_of_case()}</ButtonLink> : null}
        <ButtonLink to={to('named', query ? { q: query } : {})}>{m.households_mode_named()}</ButtonLink>
        <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
      </div>
    </>
  )
}
