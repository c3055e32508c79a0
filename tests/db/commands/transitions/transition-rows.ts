import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

const day = '2026-01-05'

/** A transition in each of two categories with its documents and steps, an explained gap, and everybody's lines of them. */
export async function insertTransitions(client: pg.Client, member: Member, built: BuiltCase): Promise<void> {
  const ofCase = { site_id: member.site, case_id: built.caseId }
  for (const [category, lane] of [
    ['livelihood', 'living_costs'],
    ['residence', 'residence'],
  ]) {
    const transition = randomUUID()
    await insertRows(client, 'transition', [
      {
        ...ofCase,
        id: transition,
        ref: randomUUID(),
        person_id: built.personId,
        category,
        lane,
        kind: 'T02',
        from_code: 'ASYLBLG3',
        to_code: 'SGB2',
        trigger_on: day,
        trigger_words: '',
        acknowledged_by: '',
        state: 'open',
        version: 1,
        recorded_by: member.membership,
        recorded_at: day,
        updated_at: day,
      },
    ])
    await insertRows(client, 'transition_document', [
      {
        ...ofCase,
        id: randomUUID(),
        ref: randomUUID(),
        transition_id: transition,
        category,
        title: 'Notice',
      },
    ])
    await insertRows(client, 'transition_step', [
      {
        ...ofCase,
        id: randomUUID(),
        transition_id: transition,
        category,
        step_code: 'transition_begun',
        occurred_on: day,
        event_id: randomUUID(),
      },
    ])
  }
  await insertRows(client, 'gap_explanation', [
    {
      ...ofCase,
      id: randomUUID(),
      ref: randomUUID(),
      person_id: built.personId,
      lane: 'living_costs',
      valid: `[${day},${day}]`,
      reason: 'Own savings',
      recorded_by: member.membership,
    },
  ])
  await client.query('select gate.write_transition_list($1)', [built.caseId])
}
