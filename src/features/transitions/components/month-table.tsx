import { Link } from 'react-router'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { classNames } from '#ui/class-names.ts'
import { DateText } from '#ui/data/date-text.tsx'
import type { MonthEntry } from '../present/overview/month-entries.ts'
import { dayKindLabel } from '../transition-labels.ts'

interface MonthTableProps {
  /** YYYY-MM */
  month: string
  /** days of each week from Monday to Sunday */
  weeks: readonly (readonly string[])[]
  entries: readonly MonthEntry[]
  today: string
}

/** A month as a table; on small screens only the days on which something happens, below each other. */
export function MonthTable({ month, weeks, entries, today }: MonthTableProps) {
  const words = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(getLocale(), { ...options, timeZone: 'UTC' }).format(new Date(day))
  return (
    <table className="month-table" role="table">
      <caption className="kern-title">{words(`${month}-01`, { month: 'long', year: 'numeric' })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {weeks[0]!.map((day) => (
            <th key={day} scope="col" role="columnheader">
              <abbr title={words(day, { weekday: 'long' })}>{words(day, { weekday: 'short' })}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weeks.map((week) => (
          <tr key={week[0]} role="row">
            {week.map((day) => {
              const own = entries.filter(({ on }) => on === day)
              return (
                <td
                  key={day}
                  role="cell"
                  className={classNames(
                    own.length === 0 && 'month-empty',
                    !day.startsWith(month) && 'month-other',
                    day === today && 'month-today',
                  )}
                >
                  <span className="month-day">
                    <DateText value={day} />
                    {day === today ? ` ${m.transitions_board_today()}` : ''}
                  </span>
                  {own.length > 0 ? (
                    <ul>
                      {own.map((entry) => (
                        <li key={`${entry.to} ${entry.kind}`}>
                          {dayKindLabel(entry.kind)}:{' '}
                          <Link to={entry.to}>{entry.person ?? m.transitions_without_name()}</Link>,{' '}
                          {entry.change}
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
