import { contactChannels, type ContactChannel } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import type { FormAnswer } from '#ui/forms/command-form.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { columns, rowCount, rowOutcomes } from '../occasion-rows.ts'
import { contactChannelLabel } from '../labels.ts'
import { type CellProps, SelectCell, TextCell } from './occasion-cells.tsx'

interface OccasionRowsProps {
  channel: ContactChannel
  domains: readonly Option[]
  languages: readonly string[]
  answer: FormAnswer | undefined
}

const headings = {
  channel: m.enquiries_channel,
  language: m.enquiries_language,
  domain: m.enquiries_domain,
  people: m.enquiries_people,
  result: m.enquiries_row_result,
} as const

const outcomes = {
  answered: m.enquiries_row_answered,
  open: m.enquiries_row_open,
  no_one_met: m.enquiries_row_no_one_met,
} as const

/** Contacts of an occasion, a row each, for the keyboard: from cell to cell by the tabulator, row by row. */
export function OccasionRows({ channel, domains, languages, answer }: OccasionRowsProps) {
  const texts = (column: string) => [answer?.values[column] ?? []].flat()
  const cell = (column: (typeof columns)[number], at: number): CellProps => ({
    id: `${column}.${at}`,
    name: column,
    label: m.enquiries_cell({ column: headings[column](), row: at + 1 }),
    value: texts(column)[at] ?? '',
    error: answer?.errors[`${column}.${at}`],
  })
  const channels = contactChannels
    .filter((value) => value !== channel)
    .map((value) => ({ value, label: contactChannelLabel(value) }))
  return (
    <>
      <datalist id="languages">
        {languages.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <div
        className="kern-table-responsive"
        role="region"
        aria-label={m.ui_table_region({ caption: m.enquiries_rows() })}
        tabIndex={0}
      >
        <table className="kern-table kern-table--small occasion-rows">
          <caption className="kern-sr-only">{m.enquiries_rows()}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              <th scope="col" className="kern-table__header">
                {m.enquiries_row()}
              </th>
              {columns.map((column) => (
                <th scope="col" className="kern-table__header" key={column}>
                  {headings[column]()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {Array.from({ length: rowCount }, (_none, at) => (
              <tr className="kern-table__row" key={at}>
                <th scope="row" className="kern-table__cell">
                  {at + 1}
                </th>
                <SelectCell
                  {...cell('channel', at)}
                  empty={contactChannelLabel(channel)}
                  options={channels}
                />
                <TextCell {...cell('language', at)} list="languages" />
                <SelectCell {...cell('domain', at)} empty={m.enquiries_row_no_domain()} options={domains} />
                <TextCell {...cell('people', at)} inputMode="numeric" />
                <SelectCell
                  {...cell('result', at)}
                  empty={m.enquiries_row_none()}
                  options={rowOutcomes.map((value) => ({ value, label: outcomes[value]() }))}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
