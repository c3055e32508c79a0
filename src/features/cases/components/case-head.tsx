import type { Answered } from '#domain/kernel/answer.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { AnswerText } from './answer-text.tsx'
import { AxisStripText, type ShownStrip } from './axis-strip.tsx'
import { ContactNotice, type ContactToMind } from './contact-notice.tsx'

export interface CaseHeadProps {
  name: string | null
  birthDate: Answered | null
  language: Answered | null
  contacts: readonly ContactToMind[]
  /** the other persons of the case */
  others: string | null
  /** status and phase */
  standing: string
  because: string
  responsible: string | null
  nextStep: string | null
  nextDue: string | null
  /** what the main person lives on, now and next; null where the grant does not cover it or nothing stands */
  strip: ShownStrip | null
  /** where a note is written; null where the grant does not cover it */
  noteTo: string | null
  /** where the whole file stands, for paper */
  fileTo: string
}

/** Whose file this is, who works on it, what comes next; a warning stands first. */
export function CaseHead(props: CaseHeadProps) {
  return (
    <header className="flow">
      <div className="page-head">
        <h1 className="kern-heading-large">{props.name ?? m.cases_name_not_shared()}</h1>
        <div className="button-row">
          {props.contacts.length > 0 ? <Badge kind="warning">{m.cases_safe_contact_short()}</Badge> : null}
          <Badge kind="info">{props.standing}</Badge>
          {props.noteTo ? (
            <ButtonLink to={props.noteTo} icon="edit">
              {m.cases_write_note()}
            </ButtonLink>
          ) : null}
          <ButtonLink to={props.fileTo} kind="tertiary">
            {m.cases_file_print()}
          </ButtonLink>
        </div>
      </div>
      <ContactNotice contacts={props.contacts} />
      <div className="case-facts">
        <DescriptionList
          stacked
          facts={[
            {
              term: m.cases_birth_date(),
              value: <AnswerText answer={props.birthDate} show={(value) => <DateText value={value} />} />,
            },
            ...(props.others ? [{ term: m.cases_others(), value: props.others }] : []),
            { term: m.cases_language(), value: <AnswerText answer={props.language} /> },
            { term: m.cases_responsible(), value: props.responsible ?? <MissingValue /> },
            { term: m.cases_why_you(), value: props.because },
            {
              term: m.cases_next_step(),
              value: props.nextStep ? (
                <NextStep title={props.nextStep} due={props.nextDue} />
              ) : (
                <MissingValue />
              ),
            },
            ...(props.strip ? [{ term: m.cases_strip(), value: <AxisStripText strip={props.strip} /> }] : []),
          ]}
        />
      </div>
    </header>
  )
}

function NextStep({ title, due }: { title: string; due: string | null }) {
  return (
    <>
      {title}
      {due ? (
        <>
          {' · '}
          {m.cases_until()} <DateText value={due} />
        </>
      ) : null}
    </>
  )
}
