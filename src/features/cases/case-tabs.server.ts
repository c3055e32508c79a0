import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Role } from '#domain/kernel/roles.ts'
import type { Category } from '#domain/kernel/categories.ts'

/** A tab of the case page, contributed by a feature above. */
export type CaseTab = {
  path: string
  label: () => string
  category: Category
  /** who may open its page; none: everybody whose grant covers the category */
  roles?: readonly Role[]
}

let tabs: readonly CaseTab[] = []

/** Called once at the start with the tabs of all features, in their order. */
export function useCaseTabs(all: readonly CaseTab[]): void {
  tabs = all
}

/** The tabs that the grant of an open case covers and the role may open, as the page shows them. */
export const tabsFor = (openCase: OpenCase, role: Role): { path: string; label: string }[] =>
  tabs
    .filter((tab) => openCase.categories.includes(tab.category) && (tab.roles ?? [role]).includes(role))
    .map((tab) => ({ path: tab.path, label: tab.label() }))
