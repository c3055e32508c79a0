import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import { exampleConcepts } from '../../../../src/features/concept/examples/example-concepts.ts'
import { closeCase } from '../../../../src/features/episodes/commands/close-case.server.ts'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

/** What a closing says at least. */
export const closing = { on: '2026-11-20', reason: 'goals_reached', words: 'Vieles trägt.' }
export const done = { ok: true }

/** The sentences of a refused form by field; any other answer as it is, so that a test shows it. */
export const fieldsOf = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid' ? answer.refusal.fields : answer

/** Before each test of a file a case of its own, at a site whose concept sets lengths and deadlines. */
export function courseWorld() {
  const made = {} as {
    copy: DatabaseCopy
    world: World
    program: ReturnType<typeof programOn>
    built: BuiltCase
    manager: Member
  }
  beforeAll(async () => {
    made.copy = await freshDatabase()
    made.world = await buildWorld(made.copy)
    made.program = programOn(made.copy)
    made.manager = made.world.a.members.manager
    await siteSetsDays(made.copy, made.world.a.id)
  })
  beforeEach(async () => {
    made.built = await beginCase(made.copy, made.manager, `Karimi ${randomUUID().slice(0, 8)}`)
  })
  afterAll(() => made.copy.drop())

  const send = <Schema extends z.ZodType>(
    command: CaseCommand<Schema>,
    input: Record<string, unknown>,
    member = made.manager,
  ) => made.program.send(member, command, input, { caseRef: made.built.ref })
  const rows = <Row>(sql: string, values: unknown[] = [made.built.caseId]) =>
    asAdmin(made.copy, async (client) => (await client.query(sql, values)).rows as Row[])
  const close = async (more: Record<string, unknown> = {}) => {
    const [step] = await rows<{ ref: string }>('select ref from app.plan_step where case_id = $1')
    return send(closeCase, { ...closing, steps: { [`step.${step!.ref}`]: 'finished' }, ...more })
  }
  const today = async () => (await rows<{ day: string }>('select app.today()::text as day', []))[0]!.day
  return { made, send, rows, close, today }
}

const siteSetsDays = (copy: DatabaseCopy, site: string) =>
  asAdmin(copy, async (client) => {
    // An adopted version does not change; this one is told what it always said.
    await client.query('set session_replication_role = replica')
    await client.query('update app.concept_version set content = $1 where site_id = $2', [
      JSON.stringify({
        ...exampleConcepts[0]!.content,
        phaseDays: {
          intake: 21,
          assessment: 42,
          planning: 30,
          linking: 120,
          monitoring: 180,
          evaluation: 30,
        },
        deadlineDays: { title_expires: 120, first_talk: 14, reassessment: 365, review: 180, follow_up: 180 },
      }),
      site,
    ])
  })
