export { agreementsFileSection } from './case-file-section.server.ts'
export { agreementNotice } from './plan-notice.server.ts'
