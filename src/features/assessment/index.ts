export { assessmentFileSection } from './case-file-section.server.ts'
export { insertResource } from './data/resources.server.ts'
