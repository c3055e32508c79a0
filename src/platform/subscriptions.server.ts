import type { Happened } from '#domain/kernel/events/happened.ts'
import type { CommandScope } from './command-types.ts'
import type { Trx } from './db/tables.ts'

type Kind = Happened['kind']

/** What the outbox keeps of an event until it was followed up: its kind and ids, no content. */
export type KeptEvent = { kind: Kind; caseId?: string; subjectId?: string }

/**
 * What follows from one kind of event: at once in the same transaction, or after the commit, in a transaction of the
 * task that takes the event from the outbox.
 */
export type Subscription<Event extends Happened = Happened> = {
  inTransaction: readonly ((scope: CommandScope, event: Event) => Promise<void>)[]
  afterCommit: readonly ((trx: Trx, siteId: string, event: KeptEvent) => Promise<void>)[]
}

/** A line per kind of event; a kind without one does not compile. */
export type Subscriptions = { [K in Kind]: Subscription<Extract<Happened, { kind: K }>> }

let table: Subscriptions | null = null

/** Called once at the start with the table in src/subscriptions.ts. */
export function useSubscriptions(subscriptions: Subscriptions): void {
  table = subscriptions
}

/** What follows from a kind; throws for one that nobody listed, so that no event is lost in silence. */
export function subscriptionOf(kind: Kind): Subscription {
  const found = table?.[kind]
  if (!found) throw new Error(`event "${kind}" stands in no line of src/subscriptions.ts`)
  // Each line takes the events of its own kind; the table is read by that kind only.
  return found as Subscription
}
