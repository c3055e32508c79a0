import { data, redirect, type RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { type RowProblem, statusOf } from '#domain/kernel/result.ts'
import { type Call, runCommand } from '../command.server.ts'
import type { CaseCommand, Command } from '../command-types.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import type { OpenCase } from '../db/open-case.server.ts'
import { formInput, formKey, gathered, typedValues } from '../input.server.ts'
import { m } from '../i18n/messages.ts'
import { keepDraft } from '../db/drafts.server.ts'
import { flashCookie } from './cookies.server.ts'
import { type Access, mayOpen } from './access.ts'
import { type PageScope, requestScope } from './request-context.server.ts'

type Arguments = {
  context: Readonly<RouterContextProvider>
  request: Request
  url: URL
  params: Record<string, string | undefined>
}

/** Where signing in leads back to. */
const signInPath = (url: URL) => {
  const back = url.pathname + url.search
  return back === '/' ? '/anmelden' : `/anmelden?${new URLSearchParams({ zurueck: back })}`
}

/**
 * A loader: signed in → role → work, all reads of the request in one transaction. Throws the answers 302
 * (sign in first), 403 and 503 in place of the page.
 */
export function page<Args extends Arguments, T>(
  access: Access,
  load: (scope: PageScope, args: Args) => Promise<T>,
) {
  return async (args: Args): Promise<T> => {
    const scope = args.context.get(requestScope)
    try {
      const open = await scope.enter()
      if (!open) throw redirect(signInPath(args.url))
      if (access.roles !== 'signed_in' && !mayOpen(access, open.entered.role)) {
        await scope.refuse(open.trx, args.url.pathname)
        throw data(null, { status: 403 })
      }
      return await load({ trx: open.trx, entered: open.entered, scope }, args)
    } catch (error) {
      if (isDatabaseAway(error)) throw data({ requestId: scope.facts.requestId }, { status: 503 })
      throw error
    }
  }
}

/** The part of a case that an address names, for the log: `/faelle/<ref>/plan/neu` reads `plan/neu`. */
const partOf = (url: URL) =>
  url.pathname
    .replace(/\.data$/, '')
    .split('/')
    .slice(3)
    .join('/') || 'start'

/** A loader inside a case: opens it once per request, logs which part is read, answers 404 where it may not. */
export function casePage<Args extends Arguments, T>(
  access: Access,
  load: (scope: PageScope & { openCase: OpenCase }, args: Args) => Promise<T>,
) {
  return page<Args, T>(access, async (scope, args) => {
    const opened = await scope.scope.case(scope.trx, args.params.caseRef ?? '', partOf(args.url))
    if (!opened) throw data(null, { status: 404 })
    return load({ ...scope, openCase: opened }, args)
  })
}

/**
 * What a form shows again after a refusal: sentences per field, what was typed, rows of a file that do not fit, and
 * both states of a conflict.
 */
export type FormAnswer = {
  errors: Record<string, string>
  rows?: RowProblem[]
  values: Record<string, string | string[]>
  conflict?: {
    message: string
    version: number
    differences: { field: string; mine: string; theirs: string }[]
  }
}

/**
 * An action that sends one form to one command. Done: 303 to the place the command names, with a sentence, made of
 * the command's counts where it counts.
 * Refused: 422 or 409 with the form as it was typed; 403 and 404 as error pages. Signed out meanwhile: what
 * was typed is kept as a draft and signing in leads back to it.
 */
export function formAction<Schema extends z.ZodType>(
  command: Command<Schema> | CaseCommand<Schema>,
  options: {
    done: (counts: Record<string, number>) => string
    also?: (args: Arguments) => Record<string, unknown>
    /** Fields that begin alike are handed over as one. */
    gather?: { prefix: string; into: string }
    /** The field that names the case, where the address does not. */
    caseField?: string
  },
) {
  return async (args: Arguments) => {
    const form = await args.request.formData()
    const scope = args.context.get(requestScope)
    const fields = formInput(form)
    const call: Call = {
      input: { ...(options.gather ? gathered(fields, options.gather) : fields), ...options.also?.(args) },
      key: formKey(form),
      form: args.url.pathname,
    }
    if (args.params.caseRef) call.caseRef = args.params.caseRef
    const values = typedValues(form)
    if (options.caseField) {
      call.caseField = options.caseField
      call.caseRef = String(call.input[options.caseField] ?? '')
      delete call.input[options.caseField]
    }
    if (call.key.length < 8 || call.key.length > 80)
      return refusedForm({ _form: m.platform_form_missing_key() }, values)
    const answer = await answered(command, scope.caller, call, scope.facts.requestId)
    const secure = scope.facts.secure
    if ('signedOut' in answer) {
      await keepDraft(scope.caller.tokenHash, args.url.pathname, values)
      return redirect(signInPath(args.url), {
        headers: { 'set-cookie': flashCookie({ kind: 'info', text: m.platform_signed_out() }, secure) },
      })
    }
    if (answer.ok) {
      const text = answer.value.repeated ? m.platform_already_done() : options.done(answer.value.counts)
      return redirect(answer.value.location, {
        status: 303,
        headers: { 'set-cookie': flashCookie({ kind: 'success', text }, secure) },
      })
    }
    const { refusal } = answer
    if (refusal.kind === 'invalid') return refusedForm(refusal.fields, values, refusal.rows)
    if (refusal.kind !== 'conflict') throw data(null, { status: statusOf[refusal.kind] })
    const { message, version, differences } = refusal
    return data<FormAnswer>(
      { errors: {}, values, conflict: { message, version, differences } },
      { status: 409 },
    )
  }
}

const refusedForm = (errors: Record<string, string>, values: FormAnswer['values'], rows: RowProblem[] = []) =>
  data<FormAnswer>({ errors, values, ...(rows.length > 0 ? { rows } : {}) }, { status: 422 })

async function answered<Schema extends z.ZodType>(
  command: Command<Schema> | CaseCommand<Schema>,
  caller: Parameters<typeof runCommand>[1],
  call: Call,
  requestId: string,
) {
  try {
    return await runCommand(command, caller, call)
  } catch (error) {
    if (isDatabaseAway(error)) throw data({ requestId }, { status: 503 })
    throw error
  }
}
