import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import { insertAppointment } from '../calendar/appointment-rows.ts'
import { insertTask } from '../case-tasks/task-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

const day = '2026-01-05'

/** What stands about the course of a case beside the row that was written when it began. */
export async function insertCourse(client: pg.Client, member: Member, built: BuiltCase) {
  const { rows } = await client.query<{ id: string }>('select id from app.episode where case_id = $1', [
    built.caseId,
  ])
  const episode = { site_id: member.site, id: randomUUID(), episode_id: rows[0]!.id }
  const ofCase = { ...episode, case_id: built.caseId, words: '', recorded_by: member.membership }
  await insertRows(client, 'case_review', [{ ...ofCase, held_on: day, with_client: true }])
  await insertRows(client, 'case_follow_up', [{ ...ofCase, asked_on: day, outcome: 'stable' }])
  await insertRows(client, 'case_fact', [
    {
      ...episode,
      kind: 'year_end',
      reference_month: '2025-12-01',
      organisation_id: member.organisation,
      opened_month: '2025-01-01',
      age_group: 'unknown',
      persons: 1,
      steps_finished: 0,
      steps_failed: 0,
      steps_skipped: 0,
      barriers: [],
      transitions: 0,
      transitions_without_gap: 0,
      domains: {},
    },
  ])
  const inCase = { site_id: member.site, case_id: built.caseId, recorded_by: member.membership }
  await insertRows(client, 'work_item_wait', [
    {
      ...inCase,
      id: randomUUID(),
      kind: 'step_due',
      source_id: randomUUID(),
      waits_until: day,
      reason: 'later',
    },
  ])
  await insertRows(client, 'case_handover', [
    {
      ...inCase,
      id: randomUUID(),
      from_id: member.membership,
      to_id: member.membership,
      reason: 'once',
    },
  ])
  await insertRows(client, 'consultation', [
    {
      site_id: member.site,
      case_id: built.caseId,
      id: randomUUID(),
      ref: randomUUID(),
      member_id: member.membership,
      invited: true,
      question: 'once',
      state: 'ended',
      valid_until: day,
      asked_by: member.membership,
      answered_at: day,
      answered_by: member.membership,
    },
  ])
  await insertRows(client, 'approval_request', [
    {
      site_id: member.site,
      case_id: built.caseId,
      id: randomUUID(),
      ref: randomUUID(),
      deed: 'closing',
      content: {},
      author_id: member.membership,
      author_account: member.account,
      approver_id: member.membership,
      approver_account: randomUUID(),
      state: 'withdrawn',
      answered_at: day,
      answered_by: member.membership,
    },
  ])
  await insertAppointment(client, member, built)
  await insertTask(client, member, built)
}
