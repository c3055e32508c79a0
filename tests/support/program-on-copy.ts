import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { CaseCommand, Command } from '#platform/command-types.ts'
import { type Call, type CommandAnswer, runCommand } from '#platform/command.server.ts'
import { log } from '#platform/log.server.ts'
import { drainQueue } from '#platform/jobs/worker.server.ts'
import { useSubscriptions } from '#platform/subscriptions.server.ts'
import { useApprovableDeeds } from '#features/approvals/index.ts'
import { useCaseFileSections } from '#features/cases/index.ts'
import { useClosingGuards } from '#features/episodes/index.ts'
import { usePlanNotices } from '#features/plan/index.ts'
import { useAxisSources } from '#features/transitions/index.ts'
import { approvableDeeds } from '../../src/registries/approvable-deeds.ts'
import { axisSources } from '../../src/registries/axis-sources.ts'
import { caseFileSections } from '../../src/registries/case-file-sections.ts'
import { closingGuards } from '../../src/registries/closing-guards.ts'
import { planNotices } from '../../src/registries/plan-notices.ts'
import { subscriptions } from '../../src/subscriptions.ts'
import { tasks } from '../../src/tasks.ts'
import type { DatabaseCopy } from './database-copy.ts'
import type { Member } from './database-world.ts'

/** The program's own commands and tasks on a copy of the database, without its web server. */
export function programOn(copy: DatabaseCopy) {
  process.env.DATABASE_URL = copy.url('app')
  process.env.NAHTLOS_SECRET = randomUUID()
  process.env.NAHTLOS_KEYRING ??= '/dev/null'
  process.env.NAHTLOS_FILES ??= '/dev/null'
  log.level = 'silent'
  useSubscriptions(subscriptions)
  useApprovableDeeds(approvableDeeds)
  useCaseFileSections(caseFileSections)
  useClosingGuards(closingGuards)
  usePlanNotices(planNotices)
  useAxisSources(axisSources)
  return {
    /** Sends a form as a member would; the key is fresh unless told. */
    send: <Schema extends z.ZodType>(
      member: Member,
      command: Command<Schema> | CaseCommand<Schema>,
      input: Record<string, unknown>,
      also: Partial<Call> = {},
    ): Promise<CommandAnswer> =>
      runCommand(
        command,
        { tokenHash: member.token, requestId: 'test' },
        { input, key: randomUUID(), ...also },
      ),
    /** Does all tasks that wait, and those that they set going. */
    drain: () => drainQueue(tasks),
  }
}
