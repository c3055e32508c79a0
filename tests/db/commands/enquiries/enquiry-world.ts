import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { CommandAnswer } from '#platform/command.server.ts'
import { clearEnquiry } from '../../../../src/features/enquiries/commands/clear-enquiry.server.ts'
import { noteEnquiry } from '../../../../src/features/enquiries/commands/note-enquiry.server.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import type { Member } from '../../../support/database-world.ts'
import { formsWorld } from '../forms/forms-world.ts'

type Row = Record<string, unknown>

/** The first site clears by a form and three criteria: 18 to 27 years of age, not with the Jobcenter. */
export function enquiryWorld() {
  const made = formsWorld()
  const rows = (sql: string, values: unknown[] = []) =>
    asAdmin(made.copy, async (client) => (await client.query<Row>(sql, values)).rows)
  const manager = () => made.world.a.members.manager
  return {
    made,
    rows,
    manager,
    /** The columns of one enquiry. */
    enquiry: async (ref: string): Promise<Row> =>
      (
        await rows('select *, decided_on::text, taken_over_on::text from app.enquiry where ref = $1', [ref])
      )[0]!,
    /** Entries of the log with this action, and how they went. */
    logged: (action: string, outcome: 'done' | 'refused') =>
      rows('select object_id, detail from app.audit_entry where action = $1 and outcome = $2', [
        action,
        outcome,
      ]),
    /** Notes an enquiry; answers its outside reference. */
    note: async (more: Row = {}, member: Member = manager()): Promise<string> => {
      const answer = await made.program.send(member, noteEnquiry, { ...contact, ...more })
      return refOf(answer)
    },
    clear: (ref: string, answers: Row, version = '1', member: Member = manager()) =>
      made.program.send(member, clearEnquiry, {
        enquiry: ref,
        version,
        form: 'aufnahme',
        answers: Object.fromEntries(
          Object.entries(answers).map(([fact, value]) => [`answer.1.${fact}`, value]),
        ),
      }),
    key: () => randomUUID(),
  }
}

/** What is known of an ordinary contact. */
export const contact = {
  contacted_on: '2026-03-02',
  channel: 'phone',
  access_route: 'komm',
  language: 'ar',
  life_domains: ['wohnen', 'deutsch'],
  concern: 'Wohnung zu klein, Sprachkurs gesucht',
  people_count: '3',
}

/** The outside reference at the end of the place a command leads to. */
export function refOf(answer: CommandAnswer): string {
  expect(answer).toMatchObject({ ok: true })
  return answer.ok ? answer.value.location.split('/').at(-1)! : ''
}

/** The fields that were refused, or the kind of another refusal. */
export const refused = (answer: CommandAnswer): string[] | string =>
  'refusal' in answer
    ? answer.refusal.kind === 'invalid'
      ? Object.keys(answer.refusal.fields).toSorted()
      : answer.refusal.kind
    : 'not refused'
