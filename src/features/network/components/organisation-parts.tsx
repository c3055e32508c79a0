import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'

interface OrganisationPartsProps {
  organisationRef: string
  units: readonly { ref: string; name: string }[]
  mayWrite: boolean
}

/** The units of an organisation; whoever keeps the network adds and renames them. */
export function OrganisationParts({ organisationRef, units, mayWrite }: OrganisationPartsProps) {
  const here = `/netzwerk/organisationen/${organisationRef}/einheiten`
  return (
    <section className="flow" aria-labelledby="units">
      <div className="page-head">
        <h2 className="kern-heading-medium" id="units">
          {m.network_units()}
        </h2>
        {mayWrite ? (
          <ButtonLink to={`${here}/neu`} icon="add">
            {m.network_add_unit()}
          </ButtonLink>
        ) : null}
      </div>
      {units.length === 0 ? (
        <EmptyState title={m.network_no_units()} level={3}>
          {m.network_no_units_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.network_units()}
          captionHidden
          rows={units}
          rowKey={(unit) => unit.ref}
          columns={[
            { key: 'name', label: m.network_name(), cell: (unit) => unit.name },
            ...(mayWrite
              ? [
                  {
                    key: 'rename',
                    label: m.network_rename(),
                    actions: true,
                    cell: (unit: OrganisationPartsProps['units'][number]) => (
                      <Link
                        to={`${here}/${unit.ref}`}
                        aria-label={m.network_rename_unit({ name: unit.name })}
                      >
                        {m.network_rename()}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  )
}
