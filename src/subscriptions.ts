import type { Subscriptions } from '#platform/subscriptions.server.ts'
import { keepAppointmentDue, sendSoon } from '#features/calendar/index.ts'
import { keepTaskDue, makeFollowUp } from '#features/case-tasks/index.ts'
import { keepCaseLists, keepReassessmentDue, keepTitleDue } from '#features/cases/index.ts'
import { keepCourseDue, keepFirstTalk, keepReviewDue } from '#features/episodes/index.ts'
import { keepOverride } from '#features/enquiries/index.ts'
import { readChosenLog } from '#features/event-logs/index.ts'
import { keepChainTrace, keepReadyStep, keepStepDue, tellChain } from '#features/plan/index.ts'
import { endWatchOfClosed, keepInView, previewProposedChange } from '#features/residence/index.ts'
import { readUploadedCodeList } from '#features/reference/index.ts'
import { keepTransitionDue, tellOverride, tellTransitionSteps } from '#features/transitions/index.ts'

/**
 * What follows from what: in the same transaction, and after the commit as a task. The compiler asks for a line per
 * kind of event.
 */
export const subscriptions: Subscriptions = {
  AppointmentKept: { inTransaction: [keepAppointmentDue], afterCommit: [] },
  MailOrdered: { inTransaction: [sendSoon], afterCommit: [] },
  TaskKept: { inTransaction: [keepTaskDue], afterCommit: [] },
  FollowUpWanted: { inTransaction: [makeFollowUp], afterCommit: [] },
  ChainBegun: { inTransaction: [keepChainTrace], afterCommit: [] },
  StepPlanned: { inTransaction: [tellChain, keepStepDue, keepCaseLists], afterCommit: [] },
  StepReplanned: { inTransaction: [tellChain, keepStepDue, keepCaseLists], afterCommit: [] },
  StepReady: { inTransaction: [keepReadyStep], afterCommit: [] },
  StepMoved: { inTransaction: [tellChain, keepStepDue, keepCaseLists], afterCommit: [] },
  StepTakenBack: { inTransaction: [tellChain, keepStepDue, keepCaseLists], afterCommit: [] },
  TitleRecorded: { inTransaction: [keepTitleDue, keepCaseLists], afterCommit: [] },
  CaseMoved: { inTransaction: [keepCourseDue, keepInView, keepCaseLists], afterCommit: [] },
  CaseClosed: { inTransaction: [endWatchOfClosed], afterCommit: [] },
  CaseReviewed: { inTransaction: [keepReviewDue, keepInView], afterCommit: [] },
  ContactNoted: { inTransaction: [keepFirstTalk, keepCaseLists], afterCommit: [] },
  PersonAssessed: { inTransaction: [keepReassessmentDue], afterCommit: [] },
  // Lists are written anew by the function that merges; nothing follows from it yet.
  PersonsMerged: { inTransaction: [], afterCommit: [] },
  MergeUndone: { inTransaction: [], afterCommit: [] },
  TransitionKept: { inTransaction: [keepTransitionDue, tellTransitionSteps, keepCaseLists], afterCommit: [] },
  RuleOverridden: { inTransaction: [keepOverride, tellOverride], afterCommit: [] },
  RuleChangeProposed: { inTransaction: [], afterCommit: [previewProposedChange] },
  EventLogChosen: { inTransaction: [], afterCommit: [readChosenLog] },
  CodeListUploaded: { inTransaction: [], afterCommit: [readUploadedCodeList] },
}
