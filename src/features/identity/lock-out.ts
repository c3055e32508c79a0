/** Failed tries since the last success, in milliseconds since the epoch, newest first. */
export type Failures = { account: number[]; accountFromNetwork: number[] }

const minute = 60_000
const longestWait = 15 * minute
/** Tries that a person mistypes without being held up. */
const freeTries = 4
/** From elsewhere an attacker may not lock out the person: the whole account is slowed down much later. */
const freeTriesOfAccount = 30

/** Waiting time after `failures` tries: doubling from one minute, at most fifteen. */
const wait = (failures: number, free: number) =>
  failures <= free ? 0 : Math.min(longestWait, minute * 2 ** (failures - free - 1))

/**
 * Until when no further try is accepted, or 0. Counted per account and network, and per account; never by
 * network alone, so that one guesser does not shut out a whole town hall behind one address.
 */
export function lockedUntil(failures: Failures): number {
  const near = wait(failures.accountFromNetwork.length, freeTries)
  const all = wait(failures.account.length, freeTriesOfAccount)
  return Math.max(
    near > 0 ? (failures.accountFromNetwork[0] ?? 0) + near : 0,
    all > 0 ? (failures.account[0] ?? 0) + all : 0,
  )
}
