import { expect, test } from 'vitest'
import { type Category, categories } from '#domain/kernel/categories.ts'
import type { Role } from '#domain/kernel/roles.ts'
import { sectionsOfFile, useCaseFileSections } from '../features/cases/file/case-file-sections.server.ts'
import { caseFileSections } from './case-file-sections.ts'
import { caseTabs } from './case-tabs.ts'

/** The categories whose sections are read for a grant, each as often as it is. */
async function readWith(granted: readonly Category[], role: Role = 'case_manager') {
  const read: Category[] = []
  useCaseFileSections(
    caseFileSections.map((section) => ({
      ...section,
      read: async () => {
        read.push(section.category)
        return []
      },
    })),
  )
  const shown = await sectionsOfFile({} as never, { role } as never, { categories: granted } as never)
  return { read, titles: shown.map(({ title }) => title) }
}

test('no section is read, and none is named, unless its category is granted', async () => {
  expect(await readWith([])).toEqual({ read: [], titles: [] })
  for (const category of categories) {
    const { read, titles } = await readWith([category])
    const of = caseFileSections.filter((section) => section.category === category)
    expect(read).toEqual(of.map(() => category))
    expect(titles).toEqual(of.map(({ title }) => title()))
  }
  expect((await readWith(categories)).read).toHaveLength(caseFileSections.length)
})

test('a section asks for the same grant and role as the tab that shows the same', async () => {
  const tabs = new Map(caseTabs.map((tab) => [tab.label(), tab]))
  const paired = caseFileSections.filter(({ title }) => tabs.has(title()))
  expect(paired.length).toBeGreaterThan(5)
  for (const { title, category, roles } of paired) {
    const tab = tabs.get(title())!
    expect([title(), category]).toEqual([title(), tab.category])
    if (tab.roles) expect(roles).toEqual(tab.roles)
  }
  expect((await readWith(['note'], 'residence_officer')).read).toEqual([])
})
