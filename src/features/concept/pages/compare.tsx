import { Form } from 'react-router'
import { conceptChanges } from '#domain/concept/concept-changes.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import type { Column } from '#ui/data/table-columns.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { RunningCases } from '../components/running-cases.tsx'
import { changeWords } from '../words/change-words.ts'
import { shownVersion } from '../concept-page.server.ts'
import { answeredFacts, runningCases } from '../data/running-cases.server.ts'
import { conceptVersions } from '../data/version-reader.server.ts'
import { conceptReaders, conceptWriters } from '../permissions.ts'
import type { Route } from './+types/compare'

export const handle = definePage({
  access: { roles: conceptReaders, recorded: 'concept.use_counted where questions differ' },
  title: m.concept_compare,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const { stored, content, factName } = await shownVersion(scope, params.versionRef)
  const others = (await conceptVersions(trx, entered)).filter(({ ref }) => ref !== stored.ref)
  const wanted = url.searchParams.get('mit')
  const earlier = others.find(({ number }) => number < stored.number) ?? others[0]
  const other = others.find(({ ref }) => ref === wanted) ?? earlier
  const before = other && (await shownVersion(scope, other.ref))
  const changes = before ? conceptChanges(before.content, content) : []
  const keeps = mayWrite(conceptWriters, entered.role)
  const asked = changes.filter(({ part }) => part === 'questions' || part === 'localFacts')
  const answered = keeps
    ? await answeredFacts(trx, [...new Set(asked.map(({ key }) => key))])
    : new Map<string, number>()
  return {
    here: `/verwaltung/konzept/${stored.ref}/vergleich`,
    number: stored.number,
    otherNumber: other?.number ?? null,
    chosen: other?.ref ?? '',
    others: others.map(({ ref, number }) => ({ value: ref, label: m.concept_number({ number }) })),
    changes: changes.map((change) => ({
      key: `${change.part} ${change.within} ${change.key}`,
      ...changeWords(change, factName),
      before: change.before,
      after: change.after,
      cases: asked.includes(change) && keeps ? (answered.get(change.key) ?? 0) : null,
    })),
    running: keeps ? await runningCases(trx) : null,
  }
})

/** In how many running cases the question stands answered; a change of words touches none. */
const casesColumn = (): Column<{ cases: number | null }> => ({
  key: 'cases',
  label: m.concept_change_cases(),
  cell: ({ cases }) => cases ?? '–',
  numeric: true,
})

export default function Compare({ loaderData }: Route.ComponentProps) {
  const { number, otherNumber, changes, others, chosen } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">
        {otherNumber === null
          ? m.concept_compare()
          : m.concept_compared({ number: String(number), other: String(otherNumber) })}
      </h1>
      {others.length > 1 ? (
        <Form className="form no-print" noValidate>
          <SelectField
            name="mit"
            label={m.concept_compare_with()}
            options={others}
            defaultValue={chosen}
            empty={false}
          />
          <FormActions>
            <SubmitButton kind="secondary">{m.concept_compare()}</SubmitButton>
          </FormActions>
        </Form>
      ) : null}
      {changes.length === 0 ? (
        <EmptyState title={m.concept_no_changes()}>{m.concept_no_changes_words()}</EmptyState>
      ) : (
        <DataTable
          caption={m.concept_changes({ count: changes.length })}
          rows={changes}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', label: m.concept_change_where(), cell: ({ what }) => what },
            { key: 'how', label: m.concept_change_how(), cell: ({ how }) => how },
            { key: 'before', label: m.concept_change_before(), cell: ({ before }) => before ?? '–' },
            { key: 'after', label: m.concept_change_after(), cell: ({ after }) => after ?? '–' },
            ...(loaderData.running ? [casesColumn()] : []),
          ]}
        />
      )}
      {loaderData.running ? <RunningCases running={loaderData.running} /> : null}
    </>
  )
}
