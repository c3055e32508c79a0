export { membershipsOf } from './data/session-repository.server.ts'
export { singleKeysOn } from './data/member-settings.server.ts'
export { hashPassword } from './sign-in.server.ts'
