import type { CodeListColumn } from '#domain/code-list/code-list-file.ts'
import type { ListChange } from '#domain/code-list/take-over.ts'
import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { ShownChange } from './components/take-over-preview.tsx'
import type { CodeListImport } from './data/import-reader.server.ts'
import { listChoices, proposedChoice, type TakeOverChoice, takeOverOf } from './take-over-choice.server.ts'

const most = 100

/** What the address chooses, else what is proposed; a day that is none is refused by name. */
function chosenBy(search: URLSearchParams, proposed: TakeOverChoice, columns: readonly CodeListColumn[]) {
  const column = (name: string, usual: number) => {
    const number = Number(search.get(name) ?? usual)
    return Number.isInteger(number) && number >= 0 && number < columns.length ? number : usual
  }
  const day = parseCalendarDate(search.get('day') ?? proposed.day)
  const errors = day.ok ? {} : { day: m.platform_date_unreadable() }
  const choice: TakeOverChoice = {
    list: search.get('list') ?? proposed.list,
    key: column('key', proposed.key),
    label: column('label', proposed.label),
    day: day.ok ? day.value : proposed.day,
  }
  return { choice, errors: errors as Record<string, string> }
}

/** A change of wording is an end and a beginning; people read it as one line. */
function shown(changes: readonly ListChange[]): ShownChange[] {
  const begun = new Set(changes.filter((change) => change.kind === 'begun').map((change) => change.code))
  return changes.flatMap((change): ShownChange[] => {
    if (change.kind === 'ended')
      return begun.has(change.code)
        ? []
        : [{ code: change.code, kind: 'ended', before: change.label, after: null }]
    if (change.kind === 'moved') return []
    const kind = change.before === null ? 'begun' : 'renamed'
    return [{ code: change.code, kind, before: change.before, after: change.label }]
  })
}

/** Everything the page of a list that was read shows: the choice, what it may be, and what it would do. */
export async function sentListView(trx: Trx, siteId: string, sent: CodeListImport, search: URLSearchParams) {
  const lists = await listChoices(trx, sent)
  const { choice, errors } = chosenBy(search, await proposedChoice(trx, sent), sent.head.columns)
  const { badRows, later, changes, unchanged } = await takeOverOf(trx, siteId, sent, choice)
  if (later.length > 0) errors.day = m.reference_later_entries({ code: later[0]! })
  const lines = shown(changes)
  return {
    choice: {
      list: choice.list,
      key: String(choice.key),
      label: String(choice.label),
      day: formatDay(choice.day, getLocale()),
    },
    errors,
    seen: lists.find((list) => list.code === choice.list)?.known?.importedAt?.toISOString() ?? '',
    lists: lists.map(({ code, known }) => ({
      value: code,
      label: known
        ? getLocale() === 'en'
          ? known.titleEn
          : known.titleDe
        : m.reference_new_list({ title: sent.head.title || code }),
    })),
    columns: sent.head.columns.map((column, at) => ({ value: String(at), label: column.name })),
    badRows: badRows.slice(0, most),
    badRowCount: badRows.length,
    changes: lines.slice(0, most),
    changeCount: lines.length,
    unchanged,
  }
}
