import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

/** What a test of the time axis needs: a database, the program on it, cases, and looks at both. */
export type AxisWorld = {
  copy: DatabaseCopy
  world: World
  manager: Member
  begin: () => Promise<BuiltCase>
  send: <Schema extends z.ZodType>(
    built: BuiltCase,
    command: CaseCommand<Schema>,
    input: Record<string, unknown>,
    member?: Member,
    /** of the form; fresh unless told */
    key?: string,
  ) => Promise<CommandAnswer>
  /** What a reader tells a member in the opened case. */
  read: <T>(
    built: BuiltCase,
    member: Member,
    reader: (trx: Trx, entered: Entered, openCase: OpenCase) => Promise<T>,
  ) => Promise<T>
  rows: <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>
}

export async function axisWorld(): Promise<AxisWorld> {
  const copy = await freshDatabase()
  const world = await buildWorld(copy)
  const program = programOn(copy)
  const { manager } = world.a.members
  return {
    copy,
    world,
    manager,
    begin: () => beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`),
    send: (built, command, input, member = manager, key = randomUUID()) =>
      program.send(member, command, input, { caseRef: built.ref, key }),
    async read(built, member, reader) {
      const { inSite } = await import('#platform/db/in-site.server.ts')
      const { openCase } = await import('#platform/db/open-case.server.ts')
      const caller = { tokenHash: member.token, requestId: 'test' }
      const told = await inSite(caller, async (trx, entered) =>
        reader(trx, entered, (await openCase(trx, built.ref, 'zeitachse'))!),
      )
      return told!
    },
    rows: (sql, values = []) => asAdmin(copy, async (client) => (await client.query(sql, values)).rows),
  }
}

/** Holds a row until both deeds have read it and wait for it, so that neither sees what the other did. */
export const bothAfterReading = (
  copy: DatabaseCopy,
  table: 'gap_explanation' | 'transition',
  ref: string,
  deeds: () => [Promise<CommandAnswer>, Promise<CommandAnswer>],
) =>
  asAdmin(copy, async (client) => {
    await client.query('begin')
    await client.query(`select 1 from app.${table} where ref = $1 for update`, [ref])
    const answers = Promise.all(deeds())
    await vi.waitFor(async () => {
      const { rows } = await client.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
      if (rows.length !== 2) throw new Error('not both wait yet')
    })
    await client.query('commit')
    return answers
  })

/** The names of the fields that were refused; the whole answer where it was not refused so. */
export const fieldsOf = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid'
    ? Object.keys(answer.refusal.fields)
    : answer
