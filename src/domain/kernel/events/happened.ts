import type { AppointmentKept, MailOrdered } from './appointment-events.ts'
import type { CaseClosed, CaseMoved, CaseReviewed } from './case-events.ts'
import type { RuleOverridden } from './rule-events.ts'
import type { ContactNoted } from './note-events.ts'
import type { MergeUndone, PersonAssessed, PersonsMerged, TitleRecorded } from './person-events.ts'
import type {
  ChainBegun,
  StepMoved,
  StepPlanned,
  StepReady,
  StepReplanned,
  StepTakenBack,
} from './plan-events.ts'
import type { RuleChangeProposed } from './residence-events.ts'
import type { FollowUpWanted, TaskKept } from './task-events.ts'
import type { TransitionKept } from './transition-events.ts'

/** A code list was sent in; the run that reads it waits. */
export type CodeListUploaded = { kind: 'CodeListUploaded'; caseId?: undefined; subjectId: string }

/** Columns of an event log were chosen; the run that reads it waits. */
export type EventLogChosen = { kind: 'EventLogChosen'; caseId?: undefined; subjectId: string }

/** Everything that a command may tell of. `src/subscriptions.ts` has a line for each kind; the compiler sees to it. */
export type Happened =
  | AppointmentKept
  | MailOrdered
  | ChainBegun
  | StepPlanned
  | StepReplanned
  | StepReady
  | StepMoved
  | StepTakenBack
  | TitleRecorded
  | CaseMoved
  | CaseClosed
  | CaseReviewed
  | ContactNoted
  | PersonAssessed
  | PersonsMerged
  | MergeUndone
  | TaskKept
  | FollowUpWanted
  | TransitionKept
  | RuleOverridden
  | RuleChangeProposed
  | CodeListUploaded
  | EventLogChosen
