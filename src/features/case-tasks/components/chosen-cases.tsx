import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'

interface ChosenCasesProps {
  /** `hindered` says why nothing can be done in a case; null where it can. */
  cases: readonly { ref: string; name: string; hindered: string | null }[]
  /** Address of this page without its query. */
  path: string
}

/** What will happen in how many cases, and those that stand in the way of all of it. */
export function ChosenCases({ cases, path }: ChosenCasesProps) {
  const hindered = cases.filter((one) => one.hindered)
  const possible = cases.filter((one) => !one.hindered)
  return (
    <section className="flow">
      {hindered.length > 0 ? (
        <Alert kind="warning" title={m.case_tasks_hindered()}>
          <ul className="kern-list">
            {hindered.map(({ ref, name, hindered: why }) => (
              <li key={ref}>
                {name}: {why}
              </li>
            ))}
          </ul>
          {possible.length > 0 ? (
            <p>
              <ButtonLink
                to={`${path}?${new URLSearchParams(possible.map(({ ref }) => ['fall', ref])).toString()}`}
              >
                {m.case_tasks_without_those({ count: possible.length })}
              </ButtonLink>
            </p>
          ) : null}
        </Alert>
      ) : null}
      {possible.length > 0 ? (
        <>
          <p className="kern-body">{m.case_tasks_will_be_made({ count: possible.length })}</p>
          <ul className="kern-list">
            {possible.map(({ ref, name }) => (
              <li key={ref}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
