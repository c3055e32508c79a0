import { comingAppointmentsGuard } from '#features/calendar/index.ts'
import { openTasksGuard } from '#features/case-tasks/index.ts'
import type { ClosingGuard } from '#features/episodes/index.ts'
import { openStepsGuard } from '#features/plan/index.ts'
import { openTransitionsGuard, uncoveredDaysGuard } from '#features/transitions/index.ts'

/** What is looked at before a case may be closed; each guard comes from the feature that keeps that part of the case. */
export const closingGuards: readonly ClosingGuard[] = [
  openStepsGuard,
  openTasksGuard,
  openTransitionsGuard,
  uncoveredDaysGuard,
  comingAppointmentsGuard,
]
