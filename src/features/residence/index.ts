export { evaluatePathways } from './watch/evaluate-task.server.ts'
export { previewProposedChange, previewRuleChange } from './rule-changes/preview-task.server.ts'
export { residenceOnAxis } from './present/residence-on-axis.server.ts'
