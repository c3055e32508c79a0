import { m } from '#platform/i18n/messages.ts'
import { TextField, type TextFieldProps } from './text-field.tsx'

export interface DateFieldProps extends Omit<
  TextFieldProps,
  'type' | 'width' | 'inputMode' | 'lang' | 'spellCheck'
> {
  /** Also month and year, or the year alone: for births and arrivals that are known only in part. */
  partial?: boolean | undefined
}

/** A date as one line of text in the ways people write it. Read it with `parseCalendarDate` or `parsePartialDate`. */
export function DateField({ partial, ...props }: DateFieldProps) {
  const hint = props.hint ?? (partial ? m.ui_partial_date_hint() : m.ui_date_hint())
  return <TextField autoComplete="off" {...props} hint={hint} width="short" />
}
