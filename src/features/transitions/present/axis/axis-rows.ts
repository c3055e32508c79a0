import type { ExpectedEnd, ExpectedPeriod } from '#domain/rechtskreis/axis/expected-periods.ts'
import type { Lane } from '#domain/rechtskreis/lanes.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Period } from '#features/persons/index.ts'
import type { PeriodRow } from '../../components/axis/period-table.tsx'
import { certaintyLabel, evidenceWords } from '../../lane-labels.ts'

type Words = {
  lane: (lane: Lane) => string
  rechtskreis: (code: string) => string
  organisations: ReadonlyMap<string, string>
}

/** The lines of the axis: what stands, and below it what follows from titles and rules, each with its source. */
export const axisRows = (
  standing: readonly Period[],
  coming: { begin: readonly ExpectedPeriod[]; end: readonly ExpectedEnd[] },
  words: Words,
): PeriodRow[] => [
  ...standing.map((period): PeriodRow => {
    const end = coming.end.find(({ ref }) => ref === period.ref)
    return {
      ref: period.ref,
      lane: words.lane(period.lane),
      rechtskreis: words.rechtskreis(period.rechtskreis),
      from: period.from,
      until: period.until,
      expectedUntil: end?.until ?? null,
      endSource: end ? (end.source ?? m.transitions_axis_by_title()) : null,
      office: (period.officeId && words.organisations.get(period.officeId)) || null,
      certainty: certaintyLabel(period.certainty),
      evidence: evidenceWords(period.evidenceKind, period.evidence),
      expectedOf: null,
    }
  }),
  ...coming.begin.map(({ lane, rechtskreis, from, source, of }): PeriodRow => ({
    ref: `expected ${of}`,
    lane: words.lane(lane),
    rechtskreis: words.rechtskreis(rechtskreis),
    from,
    until: null,
    expectedUntil: null,
    endSource: null,
    office: null,
    certainty: m.transitions_axis_expected(),
    evidence: m.transitions_axis_by_rule({ source }),
    expectedOf: of,
  })),
]
