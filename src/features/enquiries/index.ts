export { forgetWordsOfEnquiries } from './forget-words-task.server.ts'
export { keepOverride } from './follow-ups.server.ts'
export { enquiryForIntake, takeOverEnquiry } from './clearing/take-over.server.ts'
export { overriddenRules, siteEnquiryCounts, type SiteEnquiryCount } from './data/counts.server.ts'
