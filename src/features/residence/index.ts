export { evaluatePathways } from './watch/evaluate-task.server.ts'
