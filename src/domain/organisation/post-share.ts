import { ok, refuse, type Result } from '../kernel/result.ts'

/** Why a text is no share of a post; the caller puts it into words. */
export type ShareProblem = 'unreadable' | 'too_fine' | 'out_of_range'

/**
 * Reads the share of a full-time post as people write it: `0,5`, `0.5`, `1`, `50 %`. It is kept in hundredths,
 * as the programme counts; at most one post, at least a hundredth.
 * @returns the share with two decimals, `0.50`
 */
export function readShare(text: string): Result<string, ShareProblem> {
  const found = /^(\d{1,3})(?:[.,](\d{1,6}))? ?(%?)$/.exec(text.trim())
  if (!found) return refuse('unreadable')
  const [, whole = '', decimals = '', percent] = found
  const places = percent ? 0 : 2
  if (/[1-9]/.test(decimals.slice(places))) return refuse('too_fine')
  const hundredths = Number(whole + decimals.slice(0, places).padEnd(places, '0'))
  return hundredths < 1 || hundredths > 100 ? refuse('out_of_range') : ok((hundredths / 100).toFixed(2))
}
