import type { CommandEvent, CommandScope } from './command-types.ts'

/** What follows from one kind of event: at once in the same transaction, or after the commit as a task. */
export type Subscription<Event extends CommandEvent = CommandEvent> = {
  inTransaction: ((scope: CommandScope, event: Event) => Promise<void>)[]
  afterCommit: ((siteId: string, event: Event) => Promise<void>)[]
}

let table: Record<string, Subscription> = {}

/** Called once at the start with the table in src/subscriptions.ts. */
export function useSubscriptions(subscriptions: Record<string, Subscription>): void {
  table = subscriptions
}

/** What follows from a kind; throws for a kind that nobody listed, so that no event is lost in silence. */
export function subscriptionOf(kind: string): Subscription {
  const found = table[kind]
  if (!found) throw new Error(`event "${kind}" stands in no line of src/subscriptions.ts`)
  return found
}
