export { evaluatePathways } from './watch/evaluate-task.server.ts'
export { previewProposedChange, previewRuleChange } from './rule-changes/preview-task.server.ts'
