export { householdFileSection } from './case-file-section.server.ts'
