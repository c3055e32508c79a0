export { keepAppointmentDue } from './follow-ups.server.ts'
export { sendAppointmentMail, sendSoon } from './mail/send-task.server.ts'
