import { workingPhases } from '#domain/case-course/case-phases.ts'
import type { UnitLoad } from './data/consultations.server.ts'
import type { LoadLine } from './components/load-table.tsx'

/**
 * Lines of the load: for each unit one over all phases with its cases per full-time post, then the phases in their order.
 * A unit without posts of case management has no figure per post.
 */
export function loadLines(
  load: readonly UnitLoad[],
  words: { phase: (code: string) => string; all: string; number: (value: number) => string },
): LoadLine[] {
  const units = [...new Set(load.map(({ unitName }) => unitName))]
  return units.flatMap((unit) => {
    const own = load.filter(({ unitName }) => unitName === unit)
    const sum = (of: (line: UnitLoad) => number) => own.reduce((total, line) => total + of(line), 0)
    const fte = own[0]!.fte === null ? null : Number(own[0]!.fte)
    const cases = sum((line) => line.cases)
    const byPhase = own.toSorted(
      (a, b) => workingPhases.indexOf(a.phase as never) - workingPhases.indexOf(b.phase as never),
    )
    return [
      {
        key: unit,
        unit,
        phase: words.all,
        cases,
        overdue: sum((line) => line.overdue),
        still: sum((line) => line.still),
        fte: fte === null ? null : words.number(fte),
        perPost: fte === null ? null : words.number(Math.round((cases / fte) * 10) / 10),
      },
      ...byPhase.map(({ phase, cases: inPhase, overdue, still }) => ({
        key: `${unit} ${phase}`,
        unit: '',
        phase: words.phase(phase),
        cases: inPhase,
        overdue,
        still,
        fte: null,
        perPost: null,
      })),
    ]
  })
}
