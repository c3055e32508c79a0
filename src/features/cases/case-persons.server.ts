import { z } from 'zod'
import { listName } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { type PersonHead, personHeads } from '#features/persons/index.ts'
import type { Option } from '#ui/forms/select-field.tsx'

/** One of the persons of the case; a form that shows only one person, or is older, sends none. */
export const personField = () =>
  z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default('')

/** The person a form names, or the main person where it names none; undefined where there is none such in the case. */
export async function personOfCase(trx: Trx, entered: Entered, ref: string): Promise<PersonHead | undefined> {
  const persons = await personHeads(trx, entered)
  return ref === '' ? persons[0] : persons.find((person) => person.ref === ref)
}

/** The name of a person of the case as lists show it. */
export const personName = ({ familyName, givenNames }: PersonHead): string =>
  familyName ? listName(familyName, givenNames ?? '') : m.cases_name_not_shared()

/**
 * Says of rows by their person's inner id whom they are about; null for all where there is only one person, or none
 * that the caller may know.
 */
export async function personLabels(
  trx: Trx,
  entered: Entered,
  rows: readonly { personId: string }[],
): Promise<(personId: string) => string | null> {
  const heads = await personHeads(trx, entered)
  const names = new Map(heads.flatMap((person) => person.ids.map((id) => [id, personName(person)] as const)))
  const several = heads.length > 1 || rows.some(({ personId }) => !names.has(personId))
  return (personId) => (names.size === 0 || !several ? null : (names.get(personId) ?? m.cases_left_case()))
}

export type PersonChoice = {
  /** the persons of the case, the main person first; value is the outside reference */
  persons: Option[]
  /** the one that the address names, or the main person */
  chosen: string
  chosenId: string | null
  /** everybody merged into one with the chosen person: what stands of any of them is hers or his */
  chosenIds: readonly string[]
}

/** Whom a page of the case is about: the person named in the address by `person`, else the main person. */
export async function personChoice(trx: Trx, entered: Entered, url: URL): Promise<PersonChoice> {
  const persons = await personHeads(trx, entered)
  const asked = url.searchParams.get('person')
  const chosen = persons.find(({ ref }) => ref === asked) ?? persons[0]
  return {
    persons: persons.map((person) => ({ value: person.ref, label: personName(person) })),
    chosen: chosen?.ref ?? '',
    chosenId: chosen?.personId ?? null,
    chosenIds: chosen?.ids ?? [],
  }
}
