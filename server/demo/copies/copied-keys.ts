/** Keys that stay in a copy, because what they name belongs to the site. */
export const keysOfSite: readonly string[] = [
  'site_id',
  'organisation_id',
  'institution_id',
  'concept_version_id',
]

/**
 * What all copies of a key end with: equal for equal keys, different for different ones (90 drawn bits remain), in the
 * order of their first digits, and in the form of a version 4 uuid when the eight digits of a copy stand before it.
 */
export const keyTail = (key: string): string => `-${key.slice(0, 4)}-4${key.slice(4, 7)}-${key.slice(19)}`

/**
 * What the keys of one copy begin with: its number. So they lie together in every index, as those of one day do in
 * production, and a copy does not touch the pages of all others.
 * @param kind one digit that keeps two keys apart that come from the same one
 */
export const keyHead = (copy: number, kind = '0'): string => `${kind}${copy.toString(16).padStart(7, '0')}`

/** Stands in a document where the number of a copy comes before the rest of a key. */
export const copiedKey = '@copy@'

const key = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A document whose keys end as those of copies do and wait for their beginning; organisations are those of the site. */
export const withCopiedKeys = (content: unknown): unknown =>
  JSON.parse(
    JSON.stringify(content, (name, value: unknown) =>
      typeof value === 'string' && name !== 'organisationId' && key.test(value)
        ? copiedKey + keyTail(value)
        : value,
    ),
  )

/** The title of a member of a copy, from the title it is a copy of. */
export const titleEnd = (copy: number): string => ` (${copy + 1})`
