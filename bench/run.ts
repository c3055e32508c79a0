/** Measures A1 to A3, A6 to A8 and B1 to B10 and prints them as one JSON document; what happens meanwhile goes to stderr. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { withClient } from '../server/database/initialise.ts'
import type { Measure } from './comparison.ts'
import { prepareInstallation } from './installation.ts'
import { machineFacts } from './machine.ts'
import { appendEvent } from './measures/append-event.ts'
import { casePage } from './measures/case-page.ts'
import { chainsEndToEnd } from './measures/chains-end-to-end.ts'
import { discoveryAgainstDuckDb } from './measures/discovery-against-duckdb.ts'
import { oneEventMore } from './measures/one-event-more.ts'
import { formOfManyQuestions } from './measures/form-of-many-questions.ts'
import { tenTimesTheCases } from './measures/growth.ts'
import { heute } from './measures/heute.ts'
import { listBySiteSize } from './measures/list-by-site-size.ts'
import { longCase } from './measures/long-case.ts'
import { nameSearch } from './measures/name-search.ts'
import { openCaseThroughApi } from './measures/open-case.ts'
import { pathwaysOfPersons } from './measures/pathways.ts'
import { policyCost } from './measures/policy-cost.ts'
import { streamPass } from './measures/stream-pass.ts'
import { xesImport } from './measures/xes-import.ts'
import { type MeasureName, readOptions } from './options.ts'
import { openSessions } from './sessions.ts'
import { reducePolicies } from './site-only-policies.ts'
import { loadSites } from './sites.ts'
import { type BenchWorld, clients, largestSite, medianSite, sizesOf } from './world.ts'

const measures: Record<MeasureName, (world: BenchWorld) => Promise<Measure>> = {
  A1: discoveryAgainstDuckDb,
  A2: streamPass,
  A3: chainsEndToEnd,
  A6: oneEventMore,
  A7: xesImport,
  A8: pathwaysOfPersons,
  B1: openCaseThroughApi,
  B2: policyCost,
  B3: listBySiteSize,
  B4: nameSearch,
  B5: appendEvent,
  B6: casePage,
  B7: tenTimesTheCases,
  B8: formOfManyQuestions,
  B9: heute,
  B10: longCase,
}

const began = performance.now()
const say = (words: string) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${words}`)

const options = readOptions(process.argv.slice(2))
if (!options.built) {
  say('building the program')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the program could not be built')
}
say('starting a database')
const installation = await prepareInstallation()
process.once('SIGINT', () => void installation.remove().finally(() => process.exit(130)))
try {
  const prepared = await withClient(installation.main.adminUrl, async (admin) => {
    const sites = await loadSites(admin, options.cases)
    const largest = {
      site: largestSite(sites),
      sessions: await openSessions(admin, largestSite(sites), clients),
    }
    const median = { site: medianSite(sites), sessions: await openSessions(admin, medianSite(sites), 1) }
    return { sizes: sizesOf(sites, options), machine: await machineFacts(admin), largest, median }
  })
  say(`${prepared.sizes.cases} cases in ${prepared.sizes.sites} sites are loaded`)
  const twin = await installation.copy('nahtlos_bench_site_only')
  await withClient(twin.adminUrl, reducePolicies)
  say('the twin with site-only policies stands')
  const world: BenchWorld = {
    installation,
    twin,
    duration: options,
    cases: options.cases,
    largest: prepared.largest,
    median: prepared.median,
  }
  const results: Partial<Record<MeasureName, Measure>> = {}
  for (const name of options.only) {
    const measure = await measures[name](world)
    results[name] = measure
    const ratios = measure.comparisons.map(
      (one) => `${one.name} ${one.ratio}${one.reached === false ? ' (missed)' : ''}`,
    )
    say(`${name}  ${'why' in measure ? measure.why : ratios.join(', ')}`)
  }
  const { machine, sizes } = prepared
  console.log(JSON.stringify({ date: new Date().toISOString(), machine, sizes, measures: results }, null, 2))
} finally {
  await installation.remove()
}
