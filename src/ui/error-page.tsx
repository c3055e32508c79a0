import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

const texts = {
  403: { title: m.ui_error_403_title, what: m.ui_error_403_what, next: m.ui_error_403_next },
  404: { title: m.ui_error_404_title, what: m.ui_error_404_what, next: m.ui_error_404_next },
  422: { title: m.ui_error_422_title, what: m.ui_error_422_what, next: m.ui_error_422_next },
  500: { title: m.ui_error_500_title, what: m.ui_error_500_what, next: m.ui_error_500_next },
  503: { title: m.ui_error_503_title, what: m.ui_error_503_what, next: m.ui_error_503_next },
} as const

export type ErrorStatus = keyof typeof texts

/** Heading of the page, for its `<title>` too. A status without own words is told as 500. */
export function errorTitle(status: number): string {
  return textsOf(status).title()
}

interface ErrorPageProps {
  status: number
  /** Whom to ask: name, office, telephone. */
  contact?: string | undefined
  /** Number that finds the event in the log. */
  requestId?: string | undefined
  /** Address to go on; the start page unless told, the form for 422. */
  backTo?: string | undefined
  /** More ways on. */
  children?: ReactNode
}

/**
 * What happened, what was kept, what to do. Missing and forbidden things say the same little, so that
 * nobody learns from an error whether something exists. A conflict (409) is shown with the form (`ConflictRows`).
 */
export function ErrorPage({
  status,
  contact = m.ui_error_contact(),
  requestId,
  backTo = '/',
  children,
}: ErrorPageProps) {
  const text = textsOf(status)
  return (
    <div className="error-page">
      <h1 className="kern-heading-large">{text.title()}</h1>
      <p className="kern-body">{text.what()}</p>
      <p className="kern-body">{text.next({ contact })}</p>
      {requestId ? (
        <p className="kern-body kern-body--muted">{m.ui_error_request({ id: requestId })}</p>
      ) : null}
      <p className="kern-body">
        <Link className="kern-link" to={backTo} reloadDocument={status >= 500}>
          {backWords(status)}
        </Link>
      </p>
      {children}
    </div>
  )
}

function textsOf(status: number) {
  return status in texts ? texts[status as ErrorStatus] : texts[500]
}

function backWords(status: number): string {
  if (status === 422) return m.ui_error_back_form()
  return status === 503 ? m.ui_error_again() : m.ui_error_back_home()
}
