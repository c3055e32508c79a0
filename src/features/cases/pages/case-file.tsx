import { Link } from 'react-router'
import { presentInstant } from '#platform/clock.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { FilePart } from '../file/file-part.tsx'
import { sectionsOfFile } from '../file/case-file-sections.server.ts'
import { fileHead } from '../file/file-head.server.ts'
import { fileMoment } from '../file/file-words.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/case-file'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'case.opened, part akte; case.file_printed' },
  title: m.cases_file,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [head, sections] = await Promise.all([
    fileHead(trx, entered, openCase),
    sectionsOfFile(trx, entered, openCase),
  ])
  await writeAudit(trx, entered.siteId, { action: 'case.file_printed', caseId: openCase.caseId })
  return {
    caseRef: openCase.ref,
    head,
    sections,
    printed: m.cases_file_printed({
      at: fileMoment(presentInstant().toString()),
      name: entered.displayName,
      title: entered.title,
      organisation: entered.organisationName,
    }),
  }
})

export default function CaseFile({ loaderData }: Route.ComponentProps) {
  const { caseRef, head, sections, printed } = loaderData
  return (
    <>
      <p className="kern-body no-print">
        {m.cases_file_words()}{' '}
        <Link className="kern-link" to={`/faelle/${caseRef}`}>
          {m.cases_file_back()}
        </Link>
      </p>
      <article className="case-file flow">
        <h1 className="kern-heading-large">
          {head.name === null ? m.cases_file() : m.cases_file_of({ name: head.name })}
        </h1>
        <p className="kern-body">{printed}</p>
        <DescriptionList facts={head.facts} />
        {sections.map(({ title, parts }, at) => (
          <section className="flow" key={title} aria-labelledby={`section-${at}`}>
            <h2 className="kern-heading-medium" id={`section-${at}`}>
              {title}
            </h2>
            {parts.length === 0 ? <p className="kern-body">{m.cases_file_nothing()}</p> : null}
            {parts.map((part, place) => (
              <FilePart key={place} part={part} titled={parts.length > 1 || part.kind === 'lines'} />
            ))}
          </section>
        ))}
        <p className="kern-body">{m.cases_file_end({ printed })}</p>
      </article>
    </>
  )
}
