import type { z } from 'zod'
import { m } from './i18n/messages.ts'

/** Fields of a form that belong to the frame, not to the command. */
const frameFields = new Set(['_key', '_draft'])

/**
 * A form as an object for a strict schema: fields of the frame taken out, line ends as one character, repeated
 * fields as a list. Files are left as they are.
 */
export function formInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (frameFields.has(name)) continue
    const values = form
      .getAll(name)
      .map((value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value))
    input[name] = values.length > 1 ? values : values[0]
  }
  return input
}

/** Fields whose names begin alike as one field of their own: for forms whose questions are not known beforehand. */
export function gathered(
  input: Record<string, unknown>,
  { prefix, into }: { prefix: string; into: string },
): Record<string, unknown> {
  const [own, others] = [true, false].map((inside) =>
    Object.entries(input).filter(([name]) => name.startsWith(prefix) === inside),
  )
  return { ...Object.fromEntries(others!), [into]: Object.fromEntries(own!) }
}

/** The key under which a form is sent; a form without one gets none and is refused by its length. */
export const formKey = (form: FormData): string => String(form.get('_key') ?? '')

/** One sentence per field; unknown fields are named as fields of their own. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[key] ??= m.platform_unknown_field({ field: key })
    } else fields[issue.path.join('.') || '_form'] ??= issue.message
  }
  return fields
}

/** What was typed, to be shown again; a list is kept as a list, files are not. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(formInput(form))) {
    if (typeof value === 'string') values[name] = value
    if (Array.isArray(value)) values[name] = value.filter((entry) => typeof entry === 'string')
  }
  return values
}
