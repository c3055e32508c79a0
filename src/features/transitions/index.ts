export { keepTransitionDue } from './follow-ups.server.ts'
