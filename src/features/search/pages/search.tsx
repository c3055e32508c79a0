import { Form } from 'react-router'
import { searchWords } from '#domain/person/person-name.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { myLinesAmong } from '#features/cases/index.ts'
import { findPersons } from '#features/persons/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { HitTable } from '../components/hit-table.tsx'
import type { Route } from './+types/search'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'search.person with the persons whose names were shown' },
  title: m.search_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  const born = (url.searchParams.get('jahrgang') ?? '').trim()
  const birthYear = /^(19|20)\d\d$/.test(born) ? Number(born) : null
  const words = searchWords(query)
  const hits = words.length > 0 ? await findPersons(trx, words, birthYear) : []
  const lines = await myLinesAmong(
    trx,
    entered,
    hits.flatMap((hit) => (hit.openCaseId ? [hit.openCaseId] : [])),
  )
  return {
    query,
    born,
    searched: words.length > 0,
    hits: hits.map(({ openCaseId, ...hit }) => ({
      ...hit,
      hasCase: openCaseId !== null,
      caseRef: (openCaseId && lines.get(openCaseId)) ?? null,
    })),
  }
})

export default function Search({ loaderData }: Route.ComponentProps) {
  const { query, born, hits, searched } = loaderData
  const written = hits.filter((hit) => !hit.heard)
  const heard = hits.filter((hit) => hit.heard)
  const admit = `/faelle/neu?${new URLSearchParams({ name: query })}`
  return (
    <>
      <h1 className="kern-heading-large">{m.search_title()}</h1>
      <p className="kern-body">{m.search_words()}</p>
      <Form className="form" role="search" noValidate>
        <TextField
          name="q"
          id="person-query"
          label={m.search_name()}
          hint={m.search_name_hint()}
          defaultValue={query}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          name="jahrgang"
          label={m.search_birth_year()}
          defaultValue={born}
          inputMode="numeric"
          width="short"
          optional
        />
        <FormActions>
          <SubmitButton icon="search">{m.search_do()}</SubmitButton>
        </FormActions>
      </Form>
      {searched ? (
        <section className="flow" aria-live="polite">
          <ResultLine
            text={m.search_found({ count: hits.length })}
            filters={born ? [m.search_filter_year({ year: born })] : []}
            resetTo="/suche"
          />
          {written.length > 0 ? <HitTable hits={written} caption={m.search_hits()} /> : null}
          {heard.length > 0 ? <HitTable hits={heard} caption={m.search_heard()} /> : null}
          <EmptyState
            title={hits.length === 0 ? m.search_nobody() : m.search_not_among_them()}
            action={
              <ButtonLink to={admit} kind="primary" icon="add">
                {m.search_admit()}
              </ButtonLink>
            }
          >
            {m.search_admit_words()}
          </EmptyState>
        </section>
      ) : null}
    </>
  )
}
