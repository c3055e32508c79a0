export { transitionsFileSection } from './present/case-file-section.server.ts'
export { openTransitionsGuard } from './closing-guard.server.ts'
export { keepTransitionDue, tellOverride } from './events/follow-ups.server.ts'
