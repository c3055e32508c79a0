import type { EventColumns } from '../mining/event-columns.ts'

/** Largest file that is taken in, in MiB; packed with gzip it holds about ten times as much. */
export const mostMegabytes = 15
/** Events of a log that is read beside the daily work; a larger one is read by the operator's command. */
export const mostEvents = 3_000_000
/** Steps of different name; more means that the column of another thing was chosen, such as a file number. */
export const mostActivities = 1000
/** Organisations of different name; more are persons, whatever was declared. */
export const mostOrganisations = 200

export type IntakeFault = { limit: 'events' | 'activities' | 'organisations'; most: number }

/** Whether what was read so far is beyond what is taken in. */
export function intakeFault(events: number, activities: number): IntakeFault | null {
  if (events > mostEvents) return { limit: 'events', most: mostEvents }
  if (activities > mostActivities) return { limit: 'activities', most: mostActivities }
  return null
}

/** Whether the column of organisations has so many values that it must name persons. */
export const organisationsFault = ({ resourceNames }: EventColumns): IntakeFault | null =>
  resourceNames.length > mostOrganisations ? { limit: 'organisations', most: mostOrganisations } : null
