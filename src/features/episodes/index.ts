export { keepCourseDue, keepFirstTalk, keepReviewDue } from './follow-ups.server.ts'
export { type ClosingGuard, type Obstacle, useClosingGuards } from './closing-guards.server.ts'
export { closingDeed } from './closing-deed.server.ts'
