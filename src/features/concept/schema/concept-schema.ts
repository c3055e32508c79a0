import { z } from 'zod'
import {
  chapters,
  deadlineKinds,
  fourEyesDeeds,
  pathwayWatches,
  plannedPhases,
  termLists,
} from '#domain/concept/concept.ts'
import { factCategories, factKinds, isFactKey, localPrefix } from '#domain/facts/fact.ts'
import { comparisons, formUses } from '#domain/form/form.ts'

const line = z.string().trim().max(200)
const code = z.string().regex(/^[A-Za-z0-9._-]{1,60}$/)
const paragraph = z.string().max(2000)
const keyed = <const Keys extends readonly [string, ...string[]], Value extends z.ZodType>(
  keys: Keys,
  value: Value,
) => z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Keys[number], Value>)
const days = z.int().min(0).max(3660).nullable()
const condition = z.strictObject({
  fact: z.string().refine(isFactKey),
  comparison: z.enum(comparisons),
  values: z.array(line).max(50),
})
const option = z.strictObject({ value: code, label: line.min(1) })

/** The content of a concept; what may be open in a draft may be empty here. */
export const conceptSchema = z.strictObject({
  title: line,
  text: keyed(chapters, z.string().max(20_000)),
  resolution: z.strictObject({
    body: line,
    day: z.union([z.literal(''), z.iso.date()]),
    reference: line,
  }),
  terms: keyed(
    termLists,
    z.array(z.strictObject({ code, label: line.min(1), core: z.string().max(60) })).max(100),
  ),
  criteria: z
    .array(z.strictObject({ code, label: line.min(1), kind: z.enum(['required', 'excluding']), condition }))
    .max(50),
  chainTemplates: z.array(code).max(50),
  phaseDays: keyed(plannedPhases, days),
  // Files that were written before a number was there say nothing about it.
  deadlineDays: keyed(deadlineKinds, days).extend({
    escalation: days.default(null),
    title_transition: days.default(null),
    benefit_transition: days.default(null),
  }),
  // Files and versions of before this was asked for do not have it.
  fourEyes: z.array(z.enum(fourEyesDeeds)).max(fourEyesDeeds.length).default([]),
  // What was written before a site could say it keeps what held then: a case is looked at where its lead orders it.
  pathwayWatch: z.enum(pathwayWatches).default('by_order'),
  localFacts: z
    .array(
      z.strictObject({
        key: z.string().refine((key) => isFactKey(key) && key.startsWith(localPrefix)),
        label: line.min(1),
        kind: z.enum(factKinds),
        category: z.enum(factCategories as [string, ...string[]]),
        unit: z.string().max(20),
        options: z.array(option).max(100),
      }),
    )
    .max(200),
  forms: z
    .array(
      z.strictObject({
        code,
        title: line.min(1),
        use: z.enum(formUses),
        introduction: paragraph,
        sections: z
          .array(
            z.strictObject({
              code,
              title: line.min(1),
              most: z.int().min(1).max(20),
              fields: z
                .array(
                  z.strictObject({
                    fact: z.string().refine(isFactKey),
                    label: line,
                    hint: paragraph,
                    showIf: z.array(condition).max(10),
                  }),
                )
                .max(200),
            }),
          )
          .max(40),
      }),
    )
    .max(30),
})

/** A concept as a file: what is given out and read in (docs/concept.schema.json). */
export const conceptFileSchema = z.strictObject({
  format: z.literal('nahtlos-concept'),
  version: z.literal(1),
  concept: conceptSchema,
})
