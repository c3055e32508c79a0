import type { TransitionKept } from '#domain/kernel/events/transition-events.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'

/** A gap is due on its first day: it stands on "Heute" before it comes and until it is paid or bridged. */
export const keepTransitionDue = ({ trx }: CommandScope, event: TransitionKept): Promise<void> =>
  putWorkItem(trx, 'transition_gap', event.subjectId, event.gapFrom)
