/** A version as it is stored: a draft, or adopted with the day from which it holds. */
export type StoredVersion = { id: string; adopted: boolean; inForceFrom: string | null }

/** How a version stands on a day; retired once a later one holds. */
export type VersionState = 'draft' | 'coming' | 'in_force' | 'retired'

/** The version that holds on a day (YYYY-MM-DD): the adopted one that began last by then. */
export function versionOn<Version extends StoredVersion>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  return versions
    .filter((version) => version.adopted && version.inForceFrom !== null && version.inForceFrom <= day)
    .toSorted((a, b) => (a.inForceFrom! < b.inForceFrom! ? 1 : -1))[0]
}

/** State of one version among all of its site on a day. */
export function versionState(
  version: StoredVersion,
  all: readonly StoredVersion[],
  day: string,
): VersionState {
  if (!version.adopted || version.inForceFrom === null) return 'draft'
  if (version.inForceFrom > day) return 'coming'
  return versionOn(all, day)?.id === version.id ? 'in_force' : 'retired'
}
