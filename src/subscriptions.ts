import type { Subscription } from '#platform/subscriptions.server.ts'

/**
 * What follows from what: in the same transaction, and after the commit as a task. A command that names an event
 * which stands in no line fails in its first test.
 */
export const subscriptions: Record<string, Subscription> = {}
