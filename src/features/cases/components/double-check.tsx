import { m } from '#platform/i18n/messages.ts'
import { DoubleCard } from '#features/persons/view.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Card } from '#ui/notices/card.tsx'
import type { DoublesShown } from '../doubles-shown.server.ts'

function Next({ candidate }: { candidate: DoublesShown['candidates'][number] }) {
  if (candidate.caseRef)
    return <ButtonLink to={`/faelle/${candidate.caseRef}`}>{m.search_open_case()}</ButtonLink>
  return (
    <>
      {candidate.hasCase
        ? m.search_ask({ title: candidate.responsibleTitle ?? '' })
        : m.search_no_open_case()}
    </>
  )
}

interface DoubleCheckProps {
  doubles: DoublesShown
  error: string | undefined
  ticked: boolean
}

/** The person as it was typed, beside those it may already be; and the sentence that it is nobody of them. */
export function DoubleCheck({ doubles, error, ticked }: DoubleCheckProps) {
  const { typed, candidates } = doubles
  return (
    <section className="flow" aria-labelledby="double-check">
      <h2 className="kern-heading-medium" id="double-check">
        {m.intake_doubles({ count: candidates.length })}
      </h2>
      <p className="kern-body">{m.intake_doubles_words()}</p>
      <div className="card-columns">
        <Card title={m.intake_typed()} level={3}>
          <DescriptionList
            stacked
            facts={[
              { term: m.intake_family_name(), value: <bdi>{typed.family}</bdi> },
              { term: m.intake_given_names(), value: typed.given ? <bdi>{typed.given}</bdi> : null },
              { term: m.intake_birth_date(), value: typed.birthDate || null },
              { term: m.intake_other_names(), value: typed.others ? <bdi>{typed.others}</bdi> : null },
            ]}
          />
        </Card>
        <div className="flow">
          {candidates.map((candidate) => (
            <DoubleCard key={candidate.personRef} {...candidate}>
              <Next candidate={candidate} />
            </DoubleCard>
          ))}
        </div>
      </div>
      <input
        type="hidden"
        name="doubles_shown"
        value={candidates.map(({ personRef }) => personRef).join(' ')}
      />
      <Checkbox
        name="no_double"
        value="yes"
        label={m.intake_no_double()}
        hint={m.intake_no_double_hint()}
        error={error}
        defaultChecked={ticked}
        required
      />
    </section>
  )
}
