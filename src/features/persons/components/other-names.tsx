import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import type { EarlierName, ShownName } from '../present/shown-names.ts'
import { NameTables } from './name-tables.tsx'

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
  /** outside reference of the person shown */
  person: string
  names: readonly ShownName[]
  earlier: readonly EarlierName[]
  merges: readonly MergeShown[]
  mayWrite: boolean
}

/** What else a person is called, and with whom it was merged. */
export function OtherNames({ base, person, names, earlier, merges, mayWrite }: OtherNamesProps) {
  return (
    <section className="flow" aria-labelledby="other-names">
      <h3 className="kern-heading-small" id="other-names">
        {m.persons_other_names()}
      </h3>
      <NameTables
        names={names}
        earlier={earlier}
        nameTo={mayWrite ? ({ ref }) => `${base}/name/${ref}` : null}
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
          <ButtonLink to={`${base}/name?person=${person}`}>{m.persons_add_name()}</ButtonLink>
          <ButtonLink to={`${base}/zusammenfuehren`}>{m.persons_merge_title()}</ButtonLink>
        </FormActions>
      ) : null}
    </section>
  )
}
