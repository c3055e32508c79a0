export { agreementNotice } from './plan-notice.server.ts'
