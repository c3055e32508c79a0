import type { Answered } from '#domain/kernel/answer.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { AnswerText } from './answer-text.tsx'
import { WayValue } from './way-value.tsx'

export interface PersonSectionsProps {
  here: string
  person: string
  birthDate: Answered | null
  nationality: Answered | null
  title: Answered | null
  titleUntil: string | null
  language: Answered | null
  municipality: string | null
  phone: string | null
  email: string | null
  contact: {
    phoneWarning: string | null
    emailWarning: string | null
    words: string[]
    mayChange: boolean
  } | null
  support: readonly { label: string; answer: Answered }[]
  mayChangeSupport: boolean
}

function SectionHead({
  id,
  title,
  to,
  change,
}: {
  id: string
  title: string
  to: string | null
  change: string
}) {
  return (
    <div className="page-head">
      <h3 className="kern-heading-small" id={id}>
        {title}
      </h3>
      {to ? (
        <div className="button-row no-print">
          <ButtonLink to={to}>{change}</ButtonLink>
        </div>
      ) : null}
    </div>
  )
}

/** What is known of a person: status, contact with what has to be minded, understanding and access. */
export function PersonSections(props: PersonSectionsProps) {
  const { here, person, contact, support } = props
  const to = (path: string) => `${here}/${path}?person=${person}`
  return (
    <>
      <DescriptionList
        facts={[
          {
            term: m.cases_birth_date(),
            value: <AnswerText answer={props.birthDate} show={(value) => <DateText value={value} />} />,
          },
          { term: m.cases_nationality(), value: <AnswerText answer={props.nationality} /> },
          { term: m.cases_residence_title(), value: <AnswerText answer={props.title} /> },
          {
            term: m.cases_title_until(),
            value: props.titleUntil ? <DateText value={props.titleUntil} /> : <MissingValue />,
          },
          { term: m.cases_language(), value: <AnswerText answer={props.language} /> },
        ]}
      />
      {contact ? (
        <section className="flow" aria-labelledby="contact">
          <SectionHead
            id="contact"
            title={m.cases_contact()}
            to={contact.mayChange ? to('kontakt') : null}
            change={m.cases_contact_change()}
          />
          <DescriptionList
            facts={[
              {
                term: m.cases_municipality(),
                value: props.municipality ?? <MissingValue reason="not-asked" />,
              },
              {
                term: m.cases_phone(),
                value: <WayValue address={props.phone} warning={contact.phoneWarning} />,
              },
              {
                term: m.cases_email(),
                value: <WayValue address={props.email} warning={contact.emailWarning} />,
              },
              {
                term: m.cases_contact_mind(),
                value: contact.words.length > 0 ? contact.words.join(' · ') : m.cases_contact_nothing(),
              },
            ]}
          />
        </section>
      ) : null}
      {support.length > 0 ? (
        <section className="flow" aria-labelledby="support">
          <SectionHead
            id="support"
            title={m.cases_support()}
            to={props.mayChangeSupport ? to('verstaendigung') : null}
            change={m.cases_support_change()}
          />
          <DescriptionList
            facts={support.map(({ label, answer }) => ({
              term: label,
              value: <AnswerText answer={answer} />,
            }))}
          />
        </section>
      ) : null}
    </>
  )
}
