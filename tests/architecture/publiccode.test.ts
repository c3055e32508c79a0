import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from './repository-files.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const person = z.object({ name: words(100), email: z.email().optional(), affiliation: z.string().optional() })
const description = z.object({
  shortDescription: words(150),
  longDescription: z.string().min(150).max(10_000).optional(),
  features: z.array(z.string().max(100)).optional(),
})

/** The mandatory keys of publiccode.yml 0.7 and the values they allow. */
const publiccode = z.object({
  publiccodeYmlVersion: z.literal('0.7'),
  name: words(100),
  url: z.url(),
  platforms: z.array(z.string()).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/other', 'library', 'addon', 'configurationFiles']),
  description: z
    .record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), description)
    .refine(
      (all) => Object.values(all).some((one) => one.longDescription && (one.features?.length ?? 0) > 0),
      'one language is complete',
    ),
  legal: z.object({ license: z.literal('EUPL-1.2') }),
  maintenance: z.discriminatedUnion('type', [
    z.object({ type: z.enum(['internal', 'community']), contacts: z.array(person).min(1) }),
    z.object({
      type: z.literal('contract'),
      contractors: z.array(z.object({ name: words(100), until: z.iso.date() })).min(1),
    }),
    z.object({ type: z.literal('none') }),
  ]),
  localisation: z.object({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
})

const file = parse(readFileSync(path.join(root, 'publiccode.yml'), 'utf8')) as Record<string, unknown>

test('publiccode.yml has what version 0.7 asks for', () => {
  expect(publiccode.safeParse(file).error?.issues ?? []).toEqual([])
})

test('each mandatory key is missed when it is taken out', () => {
  const missed = Object.keys(publiccode.shape).filter(
    (key) => !publiccode.safeParse({ ...file, [key]: undefined }).success,
  )
  expect(missed).toEqual(Object.keys(publiccode.shape))
})
