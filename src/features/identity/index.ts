export { membershipsOf } from './data/session-repository.server.ts'
export { hashPassword } from './sign-in.server.ts'
