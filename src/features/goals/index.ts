export { type Goal, goalsOfCase } from './data/goal-reader.server.ts'
