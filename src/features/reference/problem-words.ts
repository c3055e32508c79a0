import type { FileProblem } from '#domain/code-list/code-list-file.ts'
import { m } from '#platform/i18n/messages.ts'

const words: Record<FileProblem, () => string> = {
  not_readable: m.reference_not_readable,
  document_type: m.reference_document_type,
  not_a_code_list: m.reference_not_a_code_list,
  no_columns: m.reference_no_columns,
  ragged_row: m.reference_ragged_row,
  too_many_rows: m.reference_too_many_rows,
  too_many_columns: m.reference_too_many_columns,
}

/** Why a file cannot be read, with the row where one is to blame. */
export const problemWords = ({ problem, row }: { problem: FileProblem; row: number | null }): string =>
  row === null ? words[problem]() : `${words[problem]()} ${m.reference_at_row({ row })}`
