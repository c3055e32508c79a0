export { findSession, membershipsOf, endSessions, type Membership } from './data/session-repository.server.ts'
export { hashPassword } from './sign-in.server.ts'
