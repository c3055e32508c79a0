export { enquiryStateLabel } from './labels.ts'
