import { agreementNotice } from '#features/agreements/index.ts'
import type { PlanNoticeReader } from '#features/plan/index.ts'

/** What is said above a plan, each from the feature that knows it. */
export const planNotices: readonly PlanNoticeReader[] = [agreementNotice]
