import type { z } from 'zod'
import type { Happened } from '#domain/kernel/events/happened.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Role } from '#domain/kernel/roles.ts'
import type { Entered } from './db/in-site.server.ts'
import type { OpenCase } from './db/open-case.server.ts'
import type { Trx } from './db/tables.ts'

/** What the log keeps of a deed: ids and codes, no names. */
export type AuditRecord = {
  action: string
  /** only where the deed began the case itself */
  caseId?: string | null
  part?: string
  objectId?: string
  detail?: Record<string, unknown>
}

/** What a command answers when it was done. `location` is where the user goes next, `counts` is for its sentence. */
export type Done = {
  location: string
  audit: AuditRecord
  events?: Happened[]
  counts?: Record<string, number>
}

/** What a handler may use. `openCase` is set for commands that name a case. */
export type CommandScope = { trx: Trx; entered: Entered; openCase: OpenCase | null }

export type Command<Schema extends z.ZodType> = {
  /** verb and noun, `plan_step.add`; also the action of a refusal in the log */
  name: string
  roles: readonly Role[]
  input: Schema
  handle: (scope: CommandScope, input: z.output<Schema>) => Promise<Result<Done, Refusal>>
}

/** A command inside a case; the frame opens the case first and the handler gets it for certain. */
export type CaseCommand<Schema extends z.ZodType> = Omit<Command<Schema>, 'handle'> & {
  insideCase: true
  handle: (
    scope: CommandScope & { openCase: OpenCase },
    input: z.output<Schema>,
  ) => Promise<Result<Done, Refusal>>
}
