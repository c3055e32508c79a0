import path from 'node:path'

type Report = {
  testResults: { name: string; assertionResults: { title: string; fullName: string; status: string }[] }[]
}

/** `file › test` of every line of the acceptance that is not open. */
export const namedTests = (acceptance: string): string[] =>
  acceptance
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|')[2]?.trim() ?? '')
    .filter((cell) => !cell.startsWith('offen'))
    .flatMap((cell) => [...cell.matchAll(/`([^`]+ › [^`]+)`/g)].map((found) => found[1]!))

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A name as it stands in the source, with the places that a table of cases fills. */
const pattern = (name: string) =>
  new RegExp(
    name
      .split(/%[sdij]|\$\{[^}]*\}|\$\w+(?:\.\w+)*/)
      .map(escaped)
      .join('.*'),
  )

/**
 * Tests of the acceptance that did not run, or did not pass. A test that its machine cannot run says so by itself and
 * counts as run.
 * @param reports vitest's JSON reports of this run
 * @param left files that this run left out by its seed
 */
export function notRun(
  acceptance: string,
  reports: string[],
  root: string,
  left: readonly string[] = [],
): string[] {
  const ran = new Map<string, { title: string; fullName: string; status: string }[]>()
  for (const report of reports)
    for (const { name, assertionResults } of (JSON.parse(report) as Report).testResults)
      ran.set(path.relative(root, name).replaceAll('\\', '/'), assertionResults)
  return [...new Set(namedTests(acceptance))].filter((named) => {
    const [file, ...parts] = named.split(' › ')
    if (left.includes(file!)) return false
    const wanted = pattern(parts.at(-1)!)
    const found = (ran.get(file!) ?? []).filter(
      ({ fullName, title }) => wanted.test(title) || wanted.test(fullName),
    )
    return found.length === 0 || found.some(({ status }) => status === 'failed')
  })
}
