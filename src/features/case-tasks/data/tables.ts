import type { Generated } from 'kysely'
import type { TaskState } from '#domain/case-course/tasks/task.ts'

export interface CaseTaskTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  title: string
  due: string
  note: Generated<string>
  state: Generated<TaskState>
  ended_at: Date | null
  ended_by: string | null
  reason: Generated<string>
  version: Generated<number>
  updated_at: Generated<Date>
  recorded_at: Generated<Date>
  recorded_by: string
  bulk_id: string | null
}

export interface BulkActTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  membership_id: string
  made_at: Generated<Date>
  undone_at: Date | null
}

export interface CaseTasksTables {
  case_task: CaseTaskTable
  bulk_act: BulkActTable
}
