export { keepAppointmentDue } from './follow-ups.server.ts'
