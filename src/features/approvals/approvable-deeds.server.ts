import type { FourEyesDeed } from '#domain/concept/concept.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Done } from '#platform/command-types.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'

/** Where a deed is done: in the open case, by whoever is signed in. */
export type DeedScope = { trx: Trx; entered: Entered; openCase: OpenCase }

/** What was entered for a deed, as it was checked when it was asked. */
export type DeedContent = Record<string, unknown>

/** A deed to which a second person may be asked to agree. */
export type ApprovableDeed = {
  title: () => string
  /** does it, with all looks it takes; nothing of it was done before */
  perform: (scope: DeedScope, content: DeedContent) => Promise<Result<Done, Refusal>>
  /** what was entered, in words */
  facts: (scope: DeedScope, content: DeedContent) => Promise<{ term: string; value: string }[]>
  /** where in the case it is asked for: `stand/abschliessen` */
  form: string
}

let deeds: Partial<Record<FourEyesDeed, ApprovableDeed>> = {}

/** Called once at the start with the deeds of all features. */
export function useApprovableDeeds(all: Readonly<Record<FourEyesDeed, ApprovableDeed>>): void {
  deeds = all
}

/** A deed by its code. */
export function approvableDeed(code: FourEyesDeed): ApprovableDeed {
  const deed = deeds[code]
  if (!deed) throw new Error(`nobody does "${code}"`)
  return deed
}
