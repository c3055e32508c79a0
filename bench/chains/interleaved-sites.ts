import { type EventColumns, NO_RESOURCE } from '#domain/mining/event-columns.ts'

/** How many sites a log has: as many as there are municipal integration centres in North Rhine-Westphalia. */
export const sites = 54

/** How many activities and resources a log has. */
export const activities = 24
export const resources = 60

/** The columns of a site whose events know who did them. */
export type SiteColumns = EventColumns & { resource: Int32Array }

const usualWays = 200
const second = 1_000_000

/**
 * Logs of all sites together, each with its own columns, always the same for the same number of events. Sites differ
 * in size by up to nine times; a case has 8 to 47 events, between which those of other cases come. Seven cases in ten
 * go one of the usual ways, the others leave it at one step in twenty. Times are whole seconds, many of them equal.
 * @param events of all sites together
 */
export function interleavedSites(events: number): SiteColumns[] {
  const sizes = Array.from({ length: sites }, (_, site) => 1 + (site % 9))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size, site) => siteColumns(Math.round((events * size) / all), site + 1))
}

function siteColumns(events: number, seed: number): SiteColumns {
  const random = randomNumbers(seed)
  const [caseIndex, activity, resource] = [
    new Int32Array(events),
    new Int32Array(events),
    new Int32Array(events),
  ]
  const timestamp = new Float64Array(events)
  const open = Math.max(1, Math.ceil(events / 120))
  const [caseOf, stepOf, wayOf] = [new Int32Array(open), new Int32Array(open), new Int32Array(open)]
  const astray = new Uint8Array(open)
  let [cases, time] = [0, 1_600_000_000 * second]
  const begin = (place: number) => {
    caseOf[place] = cases++
    stepOf[place] = 0
    // The product of two draws prefers the first ways.
    wayOf[place] = ((random() % usualWays) * (random() % usualWays)) / usualWays
    astray[place] = random() % 10 < 7 ? 0 : 1
  }
  for (let place = 0; place < open; place++) begin(place)
  for (let row = 0; row < events; row++) {
    const place = random() % open
    const [way, step] = [wayOf[place]!, stepOf[place]!]
    const leaves = astray[place] === 1 && random() % 20 === 0
    activity[row] = (leaves ? random() : step + ((way * (1 + (step >> 2))) % 7)) % activities
    resource[row] = random() % 50 === 0 ? NO_RESOURCE : (activity[row]! * 5 + (random() % 4)) % resources
    caseIndex[row] = caseOf[place]!
    timestamp[row] = time
    time += (random() % 3) * 200 * second
    stepOf[place] = step + 1
    if (step + 1 === 8 + ((way * 7) % 40)) begin(place)
  }
  return { cases, caseIndex, activity, timestamp, resource, activityNames, resourceNames }
}

const activityNames = Array.from({ length: activities }, (_, number) => `activity ${number}`)
const resourceNames = Array.from({ length: resources }, (_, number) => `resource ${number}`)

/** Whole numbers from 0, always the same after the same seed (Marsaglia, "Xorshift RNGs", 2003). */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
