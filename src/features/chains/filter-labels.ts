import type { StatusClass } from '#domain/person/status-class.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Option } from '#ui/forms/select-field.tsx'
import { chainNotions, type ChainNotion } from './chain-filter.ts'

const notions = {
  chain: m.chains_notion_chain,
  case: m.chains_notion_case,
  person: m.chains_notion_person,
  household: m.chains_notion_household,
} as const satisfies Record<ChainNotion, () => string>

/** What may count as one way. */
export const notionOptions = (): Option[] => chainNotions.map((value) => ({ value, label: notions[value]() }))

const statuses = {
  asylum_procedure: m.chains_status_asylum_procedure,
  tolerated: m.chains_status_tolerated,
  temporary_protection: m.chains_status_temporary_protection,
  recognised: m.chains_status_recognised,
  opportunity_residence: m.chains_status_opportunity_residence,
  humanitarian: m.chains_status_humanitarian,
  family: m.chains_status_family,
  work_training: m.chains_status_work_training,
  settlement: m.chains_status_settlement,
  eu: m.chains_status_eu,
  german: m.chains_status_german,
  other: m.chains_status_other,
  not_stated: m.chains_status_not_stated,
} as const satisfies Record<StatusClass, () => string>

/** The name of a class of residence status. */
export const statusClassLabel = (status: StatusClass): string => statuses[status]()
