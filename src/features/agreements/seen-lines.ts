import { z } from 'zod'
import type { ContentLine } from './present/content-lines.ts'

const lines = z.array(z.tuple([z.string(), z.string()])).max(2000)

/** What of the plan a form showed, as it came back in a hidden field; what cannot be read counts as nothing seen. */
export const seenLines = () =>
  z
    .string()
    .max(1_000_000)
    .transform((sent): ContentLine[] => {
      try {
        return lines.parse(JSON.parse(sent))
      } catch {
        return []
      }
    })
