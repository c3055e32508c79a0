import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { repositoryPaths, root } from './repository-files.ts'

type Declared = { name: string; roles: readonly string[]; input: z.ZodType; handle: unknown }

const isCommand = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'input' in value && 'handle' in value && 'roles' in value

const files = repositoryPaths(['src/features/*/commands/*.server.ts'])
const commands = (
  await Promise.all(
    files.map(async (file) =>
      Object.values((await import(path.join(root, file))) as Record<string, unknown>).filter(isCommand),
    ),
  )
).flat()

/** Names of the fields of a schema, also where it carries rules over several fields. */
const fieldsOf = (schema: z.ZodType): string[] =>
  Object.keys((schema as unknown as { shape?: Record<string, unknown> }).shape ?? {})

const unrecognised = (schema: z.ZodType, field: string) =>
  (schema.safeParse({ [field]: 'x' }).error?.issues ?? []).some(
    (issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(field),
  )

// Columns that a table knows and no form may set.
const columns = [
  'site_id',
  'case_id',
  'organisation_id',
  'id',
  'ref',
  'recorded_by',
  'role',
  'siteId',
  '__proto__x',
]
const everyField = [...new Set([...commands.flatMap(({ input }) => fieldsOf(input)), ...columns])]

test('every command refuses every field that it does not name', () => {
  let tried = 0
  for (const { name, input } of commands) {
    const own = new Set(fieldsOf(input))
    expect({ name, fields: own.size }).not.toEqual({ name, fields: 0 })
    for (const field of everyField.filter((one) => !own.has(one))) {
      expect({ name, field, refused: unrecognised(input, field) }).toEqual({ name, field, refused: true })
      tried++
    }
  }
  console.log(
    `commands: ${commands.length} with ${everyField.length} field names, ${tried} foreign fields refused`,
  )
  const declaring = files.filter((file) =>
    /define(Case)?Command\(/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(commands.length).toBeGreaterThanOrEqual(declaring.length)
})

test('a schema that lets foreign fields through is noticed', async () => {
  const { z: zod } = await import('zod')
  expect(unrecognised(zod.object({ a: zod.string().optional() }), 'site_id')).toBe(false)
  expect(unrecognised(zod.strictObject({ a: zod.string().optional() }), 'site_id')).toBe(true)
})
