import { z } from 'zod'
import { defineCaseCommand } from '#platform/command.server.ts'
import { transitionRoles } from '../permissions.ts'
import { storeTransition, transitionFields } from '../events/store-transition.server.ts'

/** Records a change of the legal area with the days of its rule: chosen by hand, or as an event proposed it. */
export const recordTransition = defineCaseCommand({
  name: 'transition.record',
  roles: transitionRoles,
  input: z.strictObject(transitionFields),
  handle: (scope, form) => storeTransition(scope, form, null),
})
