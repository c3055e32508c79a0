export { goalsFileSection } from './case-file-section.server.ts'
export { type Goal, goalsOfCase } from './data/goal-reader.server.ts'
