import { type NoteKind, noteKinds } from '#domain/case-course/notes/note-kinds.ts'
import { type DateProblem, parseCalendarDate } from '#domain/kernel/calendar-date.ts'

/** What the timeline shows; null for no limit. Days are YYYY-MM-DD, `person` is the outside reference. */
export type TimeLineFilter = {
  kind: NoteKind | 'program' | null
  from: string | null
  until: string | null
  person: string | null
  page: number
  /** everything on one page, as it is printed */
  whole: boolean
}

/** What the address calls the events that the program tells. */
export const programKind = 'vorgang'

/** Why the day in a field of the filter is none, null where it is one; such a day is no limit, and the field says so. */
export type DayProblems = Record<'von' | 'bis', DateProblem | null>

/** The filter that an address names: `art`, `von`, `bis`, `person`, `seite`, `umfang`. What it does not know is no limit. */
export function readTimeLineFilter(search: URLSearchParams): {
  filter: TimeLineFilter
  problems: DayProblems
} {
  const kind = search.get('art')
  const [from, until] = [readDay(search.get('von')), readDay(search.get('bis'))]
  const page = Number(search.get('seite') ?? 1)
  return {
    filter: {
      kind: kind === programKind ? 'program' : (noteKinds.find((one) => one === kind) ?? null),
      from: from.day,
      until: until.day,
      person: search.get('person') || null,
      page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
      whole: search.get('umfang') === 'alles',
    },
    problems: { von: from.problem, bis: until.problem },
  }
}

function readDay(text: string | null): { day: string | null; problem: DateProblem | null } {
  if (!text?.trim()) return { day: null, problem: null }
  const read = parseCalendarDate(text)
  return read.ok ? { day: read.value, problem: null } : { day: null, problem: read.reason }
}

/** The filter as the query of an address; empty where it limits nothing. */
export function timeLineQuery({ kind, from, until, person, page, whole }: TimeLineFilter): string {
  const query = new URLSearchParams()
  if (kind) query.set('art', kind === 'program' ? programKind : kind)
  if (from) query.set('von', from)
  if (until) query.set('bis', until)
  if (person) query.set('person', person)
  if (whole) query.set('umfang', 'alles')
  if (page > 1) query.set('seite', String(page))
  return query.size > 0 ? `?${query}` : ''
}
