import { agreementsFileSection } from '#features/agreements/index.ts'
import { assessmentFileSection } from '#features/assessment/index.ts'
import { appointmentsFileSection } from '#features/calendar/index.ts'
import { tasksFileSection } from '#features/case-tasks/index.ts'
import { type CaseFileSection, contactFileSection, personsFileSection } from '#features/cases/index.ts'
import { goalsFileSection } from '#features/goals/index.ts'
import { householdFileSection } from '#features/households/index.ts'
import { notesFileSection } from '#features/notes/index.ts'
import { planFileSection } from '#features/plan/index.ts'
import { residenceFileSection } from '#features/residence/index.ts'
import { transitionsFileSection } from '#features/transitions/index.ts'

/** The sections of the file of a case in the order in which they are read, each from the feature that keeps that part. */
export const caseFileSections: readonly CaseFileSection[] = [
  contactFileSection,
  personsFileSection,
  householdFileSection,
  planFileSection,
  goalsFileSection,
  agreementsFileSection,
  tasksFileSection,
  appointmentsFileSection,
  notesFileSection,
  transitionsFileSection,
  residenceFileSection,
  assessmentFileSection,
]
