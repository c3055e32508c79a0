import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import type { ShownEnquiry } from '../present/enquiry.server.ts'
import { CriteriaHint } from './criteria-hint.tsx'
import { CriteriaTable } from './criteria-table.tsx'

/** The clearing of an enquiry: its forms, the criteria with their reasons, and what was answered. */
export function ClearingSection({ enquiry, at }: { enquiry: ShownEnquiry; at: string }) {
  const { state, criteria, result, forms, answers, clearedOn, takenOver } = enquiry
  return (
    <section className="flow" aria-labelledby="clearing">
      <h2 className="kern-heading-medium" id="clearing">
        {m.enquiries_clearing()}
      </h2>
      {clearedOn ? (
        <p className="kern-body">
          {m.enquiries_cleared_on()} <DateText value={clearedOn} />
        </p>
      ) : null}
      {takenOver ? <p className="kern-body">{m.enquiries_taken_over()}</p> : null}
      {forms.length > 0 ? (
        <div className="button-row">
          {forms.map(({ code, title }) => (
            <ButtonLink key={code} to={`${at}/klaerung/${code}`} icon="edit">
              {title}
            </ButtonLink>
          ))}
        </div>
      ) : null}
      {criteria.length > 0 && state === 'open' ? <CriteriaHint result={result} /> : null}
      {criteria.length > 0 && state !== 'open' ? (
        <p className="kern-body">{m.enquiries_criteria_frozen()}</p>
      ) : null}
      <CriteriaTable criteria={criteria} />
      {answers.length > 0 ? (
        <>
          <h3 className="kern-heading-small">{m.enquiries_answers()}</h3>
          <DescriptionList
            facts={answers.map(({ question, answer }) => ({ term: question, value: answer }))}
          />
        </>
      ) : null}
    </section>
  )
}
