import { residenceOnAxis } from '#features/residence/index.ts'
import type { AxisSource } from '#features/transitions/index.ts'

/** What stands on the time axis of a person beside its own periods and transitions, each from the feature that knows it. */
export const axisSources: readonly AxisSource[] = [residenceOnAxis]
