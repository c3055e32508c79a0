/** An appointment was made, changed, cancelled, or it was noted whether it took place. */
export type AppointmentKept = {
  kind: 'AppointmentKept'
  caseId: string
  subjectId: string
  /** the day in Berlin (YYYY-MM-DD) on which it stands on "Heute"; null once nothing is to be done about it */
  dueOn: string | null
}

/** An e-mail about an appointment waits to be sent. */
export type MailOrdered = { kind: 'MailOrdered'; caseId: string; subjectId: string }
