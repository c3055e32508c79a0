import type { FourEyesDeed } from '#domain/concept/concept.ts'
import type { ApprovableDeed } from '#features/approvals/index.ts'
import { closingDeed } from '#features/episodes/index.ts'

/** Deeds to which a second person may be asked to agree, each from the feature that does it. */
export const approvableDeeds: Readonly<Record<FourEyesDeed, ApprovableDeed>> = { closing: closingDeed }
