import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import { beginCase, type BuiltCase } from '../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../support/database-world.ts'
import { programOn } from '../../support/program-on-copy.ts'

/** A database with the invented world, and a way to send forms of a case to it. */
export type FamilyWorld = {
  copy: DatabaseCopy
  world: World
  manager: Member
  begin: () => Promise<BuiltCase>
  send: <Schema extends z.ZodType>(
    built: BuiltCase,
    command: CaseCommand<Schema>,
    input: Record<string, unknown>,
    member?: Member,
  ) => Promise<CommandAnswer>
  rows: <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>
}

/** Builds it; the test drops the copy. */
export async function familyWorld(): Promise<FamilyWorld> {
  const copy = await freshDatabase()
  const world = await buildWorld(copy)
  const program = programOn(copy)
  const { manager } = world.a.members
  return {
    copy,
    world,
    manager,
    begin: () => beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`),
    send: (built, command, input, member = manager) =>
      program.send(member, command, input, { caseRef: built.ref }),
    rows: (sql, values = []) =>
      asAdmin(copy, async (client) => (await client.query<never>(sql, values)).rows),
  }
}

/** The fields at which a form was refused, or the whole answer where it was not for its input. */
export const refusedFields = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid'
    ? Object.keys(answer.refusal.fields)
    : answer
