import type { Category } from '#domain/kernel/categories.ts'
import type { Role } from '#domain/kernel/roles.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { CaseFilePart, ShownSection } from './case-file.ts'

/** A section of a case's file, contributed by the feature that keeps that part of the case. */
export type CaseFileSection = {
  title: () => string
  category: Category
  /** who may open the page that shows the same; none: everybody whose grant covers the category */
  roles?: readonly Role[]
  read: (trx: Trx, entered: Entered, openCase: OpenCase) => Promise<CaseFilePart[]>
}

let sections: readonly CaseFileSection[] = []

/** Called once at the start with the sections of all features, in the order in which they are read. */
export function useCaseFileSections(all: readonly CaseFileSection[]): void {
  sections = all
}

/**
 * The sections that the grant of the open case covers and the role may read. Any other is not asked at all, so that not
 * even its title tells that there is something.
 */
export const sectionsOfFile = (trx: Trx, entered: Entered, openCase: OpenCase): Promise<ShownSection[]> =>
  Promise.all(
    sections
      .filter(
        ({ category, roles }) =>
          openCase.categories.includes(category) && (roles ?? [entered.role]).includes(entered.role),
      )
      .map(async ({ title, read }) => ({ title: title(), parts: await read(trx, entered, openCase) })),
  )
