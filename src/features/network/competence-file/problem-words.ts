import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { CellProblem } from './check-rows.ts'
import { columnKeys, columnNames } from './columns.ts'
import { type FileProblem, mostRows } from './read-file.ts'

const day = (date: string) => formatDay(date, getLocale())

/** The sentence for a cell that does not fit. */
export function cellProblemWords(problem: CellProblem): string {
  switch (problem.kind) {
    case 'empty':
      return m.network_cell_empty()
    case 'unknown':
      return m.network_cell_unknown({ words: problem.words.slice(0, 60) })
    case 'ambiguous':
      return m.network_cell_ambiguous()
    case 'no_date':
      return m.platform_date_unreadable()
    case 'more':
      return m.network_cell_more()
    case 'length':
      return m.network_cell_length()
    case 'closed':
      return m.network_cell_closed({ day: day(problem.day) })
    case 'same_line':
      return m.network_cell_same_line({ line: problem.line })
    case 'overlap': {
      const { from, until } = problem.with
      return m.network_cell_overlap({ from: day(from), until: until ? day(until) : m.network_no_end() })
    }
  }
}

const names = (columns: readonly string[]) => columns.map((name) => name.slice(0, 60)).join(', ')

/** The sentence for a file that was not read at all. */
export function fileProblemWords(problem: FileProblem): string {
  switch (problem.kind) {
    case 'too_many_rows':
      return m.network_file_too_many({ count: mostRows.toLocaleString(getLocale()) })
    case 'empty':
      return m.network_file_empty()
    case 'not_csv':
      return m.network_file_not_csv({ line: problem.line })
    case 'head': {
      const { missing, twice, unknown } = problem.problem
      return [
        missing.length > 0 && m.network_columns_missing({ names: names(missing) }),
        twice.length > 0 && m.network_columns_twice({ names: names(twice) }),
        unknown.length > 0 && m.network_columns_unknown({ names: names(unknown.slice(0, 10)) }),
        m.network_columns_wanted({ names: names(columnKeys.map((key) => columnNames[key].join(' / '))) }),
      ]
        .filter(Boolean)
        .join(' ')
    }
  }
}
