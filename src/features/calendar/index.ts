export { appointmentsFileSection } from './case-file-section.server.ts'
export { keepAppointmentDue } from './follow-ups.server.ts'
export { sendAppointmentMail, sendSoon } from './mail/send-task.server.ts'
export { comingAppointmentsGuard } from './closing-guard.server.ts'
