import type { z } from 'zod'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { CaseCommand, Command, CommandScope, Done } from './command-types.ts'
import { dropDraft } from './db/drafts.server.ts'
import { type Caller, type Entered, inSite } from './db/in-site.server.ts'
import { logRefusal, openCase } from './db/open-case.server.ts'
import { findReceipt, inputDigest, putReceipt } from './db/receipts.server.ts'
import { writeAudit, writeOutbox } from './db/records.server.ts'
import type { Trx } from './db/tables.ts'
import { reference } from './fields.server.ts'
import { fieldErrors } from './input.server.ts'
import { m } from './i18n/messages.ts'
import { subscriptionOf } from './subscriptions.server.ts'

/** Declares a command: one deed, one file. Everything but the deed itself is done by `runCommand`. */
export const defineCommand = <Schema extends z.ZodType>(command: Command<Schema>): Command<Schema> => command

/** Declares a command inside a case; its call names the case by its outside reference. */
export const defineCaseCommand = <Schema extends z.ZodType>(
  command: Omit<CaseCommand<Schema>, 'insideCase'>,
): CaseCommand<Schema> => ({
  ...command,
  insideCase: true,
})

/**
 * How a command is called: raw input from a form or the API, the key of the form, the case where there is one, the
 * field in which it was chosen where the address does not name it, and the address of the form where a draft of it may
 * have been kept.
 */
export type Call = {
  input: Record<string, unknown>
  key: string
  caseRef?: string
  caseField?: string
  form?: string
}

export type CommandAnswer =
  | Result<{ location: string; repeated: boolean; counts: Record<string, number> }, Refusal>
  | { ok: false; signedOut: true }

class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/**
 * The frame of every command: strict input → permission → transaction inside the site → key of the form →
 * handler → audit → events → commit. A refusal undoes everything but the log entry of the refusal.
 */
export async function runCommand<Schema extends z.ZodType>(
  command: Command<Schema> | CaseCommand<Schema>,
  caller: Caller,
  call: Call,
): Promise<CommandAnswer> {
  try {
    const answer = await inSite(caller, (trx, entered) => insideTransaction(command, trx, entered, call))
    return answer ?? { ok: false, signedOut: true }
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
    if (error.refusal.kind === 'unseen' || error.refusal.kind === 'forbidden') {
      await inSite(caller, (trx) => logRefusal(trx, command.name, '', null))
    }
    return { ok: false, refusal: error.refusal }
  }
}

async function insideTransaction<Schema extends z.ZodType>(
  command: Command<Schema> | CaseCommand<Schema>,
  trx: Trx,
  entered: Entered,
  call: Call,
): Promise<CommandAnswer> {
  if (!command.roles.includes(entered.role)) throw new RolledBack({ kind: 'forbidden' })
  const parsed = command.input.safeParse(call.input)
  const unchosen = unchosenCase(call)
  if (!parsed.success)
    return refuse({ kind: 'invalid', fields: { ...unchosen, ...fieldErrors(parsed.error) } })
  if (unchosen) return refuse({ kind: 'invalid', fields: unchosen })
  const sent = {
    siteId: entered.siteId,
    membershipId: entered.membershipId,
    key: call.key,
    command: command.name,
    digest: inputDigest({ ...call.input, case: call.caseRef }),
  }
  const receipt = await findReceipt(trx, sent)
  if (receipt?.sameInput)
    return { ok: true, value: { location: receipt.location, repeated: true, counts: {} } }
  if (receipt) return refuse({ kind: 'invalid', fields: { _form: m.platform_key_used_otherwise() } })
  const done = await handled(command, trx, entered, call.caseRef, parsed.data)
  if (!done.ok) throw new RolledBack(done.refusal)
  if (call.form) await dropDraft(trx, entered, call.form)
  await putReceipt(trx, sent, { status: 303, location: done.value.location })
  const { location, counts = {} } = done.value
  return { ok: true, value: { location, repeated: false, counts } }
}

/** A case that was to be chosen in the form and was not: a sentence at its field, not "not found". */
const unchosenCase = ({ caseField, caseRef }: Call) =>
  caseField && !reference().safeParse(caseRef).success ? { [caseField]: m.platform_choose() } : null

async function handled<Schema extends z.ZodType>(
  command: Command<Schema> | CaseCommand<Schema>,
  trx: Trx,
  entered: Entered,
  caseRef: string | undefined,
  input: z.output<Schema>,
): Promise<Result<Done, Refusal>> {
  let result: Result<Done, Refusal>
  let scope: CommandScope = { trx, entered, openCase: null }
  if ('insideCase' in command) {
    const opened = await openCase(trx, caseRef ?? '', '')
    // The refusal was logged by opening; the transaction is kept so that the entry stays.
    if (!opened) return refuse({ kind: 'unseen' })
    if (opened.level === 'stub') return refuse({ kind: 'forbidden' })
    scope = { trx, entered, openCase: opened }
    result = await command.handle({ trx, entered, openCase: opened }, input)
    // The plan of a closed case cannot be written by anybody: that is no lack of rights but what became of the case.
    if (!result.ok && result.refusal.kind === 'forbidden' && opened.status === 'closed')
      return refuse({
        kind: 'conflict',
        message: m.platform_case_closed(),
        differences: [],
        version: opened.version,
      })
  } else result = await command.handle(scope, input)
  if (!result.ok) return result
  await record(scope, result.value)
  return result
}

async function record(scope: CommandScope, done: Done) {
  const { trx, entered, openCase: opened } = scope
  await writeAudit(trx, entered.siteId, {
    ...done.audit,
    caseId: done.audit.caseId ?? opened?.caseId ?? null,
  })
  for (const event of done.events ?? []) {
    const { inTransaction, afterCommit } = subscriptionOf(event.kind)
    for (const follow of inTransaction) await follow(scope, event)
    if (afterCommit.length > 0) await writeOutbox(trx, entered.siteId, event)
  }
}
