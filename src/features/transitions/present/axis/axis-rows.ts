import type { AxisLine } from '#domain/rechtskreis/axis/axis-lines.ts'
import type { ExpectedEnd, ExpectedPeriod } from '#domain/rechtskreis/axis/expected-periods.ts'
import type { Lane } from '#domain/rechtskreis/lanes.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Period } from '#features/persons/index.ts'
import type { StatusOnAxis } from '../../axis/axis-sources.server.ts'
import type { PeriodRow } from '../../components/axis/period-table.tsx'
import { certaintyLabel, evidenceWords } from '../../lane-labels.ts'

export type Line = AxisLine<Period, StatusOnAxis>

type Words = {
  lane: (lane: Lane) => string
  rechtskreis: (code: string) => string
  organisations: ReadonlyMap<string, string>
  caseRef: string
}

/** Under what a line is known within its axis: its period, or else its status. */
export const refOfLine = ({ period, statuses }: Line): string => period?.ref ?? statuses[0]!.ref

/** What a line is called: its Rechtskreis, or the status where no period was recorded beside it. */
export const nameOfLine = ({ period, statuses }: Line, rechtskreis: Words['rechtskreis']): string =>
  period ? rechtskreis(period.rechtskreis) : statuses[0]!.words

/** The lines of the axis: what stands, and below it what follows from titles and rules, each with its source. */
export const axisRows = (
  standing: readonly Line[],
  coming: { begin: readonly ExpectedPeriod[]; end: readonly ExpectedEnd[] },
  words: Words,
): PeriodRow[] => [
  ...standing.map((line) => {
    const end = line.until === null ? coming.end.find(({ ref }) => ref === refOfLine(line)) : undefined
    return standingRow(line, end, words)
  }),
  ...coming.begin.map(({ lane, rechtskreis, from, source, of }): PeriodRow => ({
    ref: `expected ${of}`,
    to: `/faelle/${words.caseRef}/uebergaenge/${of}`,
    lane: words.lane(lane),
    name: words.rechtskreis(rechtskreis),
    from,
    until: null,
    expectedUntil: null,
    endSource: null,
    office: null,
    certainty: m.transitions_axis_expected(),
    evidence: m.transitions_axis_by_rule({ source }),
    isExpected: true,
    statuses: [],
    typed: null,
  })),
]

function standingRow(line: Line, end: ExpectedEnd | undefined, words: Words): PeriodRow {
  const { period, statuses, from, until } = line
  const differs = period && (period.from !== from || period.until !== until)
  return {
    ref: refOfLine(line),
    to: period ? `/faelle/${words.caseRef}/zeitachse/${period.ref}` : statuses[0]!.to,
    lane: words.lane(line.lane),
    name: nameOfLine(line, words.rechtskreis),
    from,
    until,
    expectedUntil: end?.until ?? null,
    endSource: end ? (end.source ?? m.transitions_axis_by_title()) : null,
    office: (period?.officeId && words.organisations.get(period.officeId)) || null,
    certainty: certaintyLabel((period ?? statuses[0]!).certainty),
    evidence: period && evidenceWords(period.evidenceKind, period.evidence),
    isExpected: false,
    statuses: statuses.map((status) => ({
      ref: status.ref,
      to: status.to,
      // Beside a period the status has words and days of its own.
      words: period && status.words,
      from: status.from,
      until: status.until,
      certainty: certaintyLabel(status.certainty),
    })),
    typed: differs ? { from: period.from, until: period.until } : null,
  }
}
