import { m } from '#platform/i18n/messages.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'

interface EnquiryNoteProps {
  enquiry: { ref: string; isOver: boolean; comesAlong: readonly { question: string; answer: string }[] }
}

/** What comes along from the enquiry, or that it cannot be taken over any more. */
export function EnquiryNote({ enquiry }: EnquiryNoteProps) {
  const { ref, isOver, comesAlong } = enquiry
  if (isOver)
    return (
      <Alert kind="warning" title={m.intake_enquiry_over()}>
        <ButtonLink to={`/anfragen/${ref}`}>{m.intake_enquiry_over_back()}</ButtonLink>
      </Alert>
    )
  return (
    <Alert kind="info" title={m.intake_from_enquiry()}>
      <p className="kern-body">
        {comesAlong.length > 0 ? m.intake_from_enquiry_words() : m.intake_from_enquiry_nothing()}
      </p>
      <DescriptionList
        facts={comesAlong.map(({ question, answer }) => ({ term: question, value: answer }))}
      />
    </Alert>
  )
}
