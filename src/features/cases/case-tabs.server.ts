import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Category } from '#domain/kernel/categories.ts'

/** A tab of the case page, contributed by a feature above. */
export type CaseTab = { path: string; label: () => string; category: Category }

let tabs: readonly CaseTab[] = []

/** Called once at the start with the tabs of all features, in their order. */
export function useCaseTabs(all: readonly CaseTab[]): void {
  tabs = all
}

/** The tabs that the grant of an open case covers, as the page shows them. */
export const tabsFor = (openCase: OpenCase): { path: string; label: string }[] =>
  tabs
    .filter((tab) => openCase.categories.includes(tab.category))
    .map((tab) => ({ path: tab.path, label: tab.label() }))
