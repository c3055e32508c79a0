/** Outcome of a decision: a value, or a refusal that is expected and has words. */
export type Result<Value, Refused = Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refused }

/** One row of a conflict: what is asked for and what stands by now, in words. */
export type Difference = { field: string; mine: string; theirs: string }

/** Why a row of a file does not fit: its line in the file, the column, and a sentence. */
export type RowProblem = { line: number; column: string; reason: string }

/**
 * Why something was not done. `invalid`: the input does not fit, with a sentence per field (422); for a file also
 * what is wrong in which row.
 * `conflict`: somebody was faster; both states are shown (409). `unseen`: not there for the caller, which
 * includes what exists elsewhere (404). `forbidden`: the role may not do this (403).
 */
export type Refusal =
  | { kind: 'invalid'; fields: Record<string, string>; rows?: RowProblem[] }
  | { kind: 'conflict'; message: string; differences: Difference[]; version: number }
  | { kind: 'unseen' }
  | { kind: 'forbidden' }

/** A decision that was taken. */
export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
/** A decision that was refused, with why. */
export const refuse = <Refused>(refusal: Refused): Result<never, Refused> => ({ ok: false, refusal })

/** The HTTP status each kind of refusal is answered with. */
export const statusOf = {
  invalid: 422,
  conflict: 409,
  unseen: 404,
  forbidden: 403,
} as const satisfies Record<Refusal['kind'], number>
