import type { NameKind } from '#domain/person/name-kinds.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { nameKindLabel } from '../name-kind-labels.ts'

export interface MergeShown {
  ref: string
  name: string
  into: string
  on: string
  reason: string
}

interface OtherNamesProps {
  /** Address of the case's person page. */
  base: string
  names: readonly { ref: string; kind: NameKind; name: string }[]
  merges: readonly MergeShown[]
  mayWrite: boolean
}

/** What else a person is called, and with whom it was merged. */
export function OtherNames({ base, names, merges, mayWrite }: OtherNamesProps) {
  return (
    <section className="flow" aria-labelledby="other-names">
      <h3 className="kern-heading-small" id="other-names">
        {m.persons_other_names()}
      </h3>
      <DescriptionList
        facts={
          names.length > 0
            ? names.map(({ ref, kind, name }) => ({
                key: ref,
                term: nameKindLabel(kind),
                value: <bdi>{name}</bdi>,
              }))
            : [{ term: m.persons_other_names(), value: <MissingValue /> }]
        }
      />
      {merges.map(({ ref, name, into, on, reason }) => (
        <div className="flow" key={ref}>
          <p className="kern-body">
            {m.persons_merged_with({ name, into })} <DateText value={on} />.{' '}
            {m.persons_reason_said({ reason })}
          </p>
          {mayWrite ? (
            <ButtonLink to={`${base}/zusammenfuehrung/${ref}`}>{m.persons_undo()}</ButtonLink>
          ) : null}
        </div>
      ))}
      {mayWrite ? (
        <FormActions>
          <ButtonLink to={`${base}/name`}>{m.persons_add_name()}</ButtonLink>
          <ButtonLink to={`${base}/zusammenfuehren`}>{m.persons_merge_title()}</ButtonLink>
        </FormActions>
      ) : null}
    </section>
  )
}
