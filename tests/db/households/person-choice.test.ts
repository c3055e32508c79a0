import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import { addResource } from '../../../src/features/assessment/commands/add-resource.server.ts'
import { assessDomain } from '../../../src/features/assessment/commands/assess-domain.server.ts'
import { addTie } from '../../../src/features/ecomap/commands/add-tie.server.ts'
import { addStep } from '../../../src/features/plan/commands/add-step.server.ts'
import { beginChain } from '../../../src/features/plan/commands/begin-chain.server.ts'
import { recordPeriod } from '../../../src/features/transitions/commands/record-period.server.ts'
import { recordTransition } from '../../../src/features/transitions/commands/record-transition.server.ts'
import { beginCase, type BuiltCase } from '../../support/database-cases.ts'
import { type FamilyWorld, familyWorld } from './case-of-family.ts'
import { type Added, addNamed } from './people.ts'

let family: FamilyWorld
let built: BuiltCase
let son: Added
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => {
  built = await family.begin()
  son = await addNamed(family.copy, family.manager, built, 'Amiri', 'Samir')
})
afterAll(() => family.copy.drop())

const chain = {
  template: 'asylum_recognised',
  template_version: '1',
  first_day: '2026-03-10',
  first_due: '2099-01-31',
  steps: ['decision', 'document'],
}
const forms: [string, string, CaseCommand<z.ZodType>, Record<string, unknown>][] = [
  [
    'a resource',
    'person_resource',
    addResource as never,
    { kind: 'competence', title: 'Schneider', since: '2026-03-01' },
  ],
  [
    'a tie',
    'network_tie',
    addTie as never,
    { kind: 'friend', name: 'Lina', strength: 'strong', direction: 'both', since: '2026-03-01' },
  ],
  [
    'a need',
    'person_need',
    assessDomain as never,
    { life_domain: 'WOHNEN', rating: '2', urgency: 'soon', assessed_on: '2026-03-01' },
  ],
  [
    'a step',
    'plan_step',
    addStep as never,
    { step_code: 'first_talk', title: 'Schulplatz', due: '1.12.2099' },
  ],
  [
    'a Rechtskreis',
    'rechtskreis_period',
    recordPeriod as never,
    { rechtskreis: 'SGB8', from: '1.2.2026', certainty: 'told' },
  ],
  [
    'a transition',
    'transition',
    recordTransition as never,
    { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '1.10.2026' },
  ],
]
const countOf = async (table: string, person: string) =>
  (
    await family.rows<{ n: number }>(`select count(*)::int as n from app.${table} where person_id = $1`, [
      person,
    ])
  )[0]!.n

test.each(forms)(
  '%s is kept for the person the form names, and for the main person where it names none',
  async (_words, table, command, input) => {
    const before = await countOf(table, built.personId)
    expect(await family.send(built, command, { ...input, person: son.personRef })).toMatchObject({ ok: true })
    expect([await countOf(table, son.personId), await countOf(table, built.personId)]).toEqual([1, before])
    expect(await family.send(built, command, input)).toMatchObject({ ok: true })
    expect([await countOf(table, son.personId), await countOf(table, built.personId)]).toEqual([
      1,
      before + 1,
    ])
  },
)

test.each(forms)('%s for a person of another case is not there', async (_words, table, command, input) => {
  const other = await beginCase(family.copy, family.manager, 'Other')
  const before = await countOf(table, other.personId)
  const answer = await family.send(built, command, { ...input, person: other.personRef })
  expect(answer).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await countOf(table, other.personId)).toBe(before)
})

test('a chain of another person runs under that person’s keys and title, not those of the main person', async () => {
  const title = `insert into app.person_residence (site_id, person_id, answer, title_code, recorded_by)
    values ($1, $2, 'known', $3, $4) returning 1`
  await family.rows(title, [family.manager.site, built.personId, '10.c.hh', family.manager.membership])
  const answer = await family.send(built, beginChain, { ...chain, person: son.personRef })
  expect(answer).toMatchObject({ ok: true })
  const [trace] = await family.rows<{ status_class: string }>(
    `select t.status_class from app.chain_trace t join app.trace_key k on k.key = t.chain_key where k.person_id = $1 and k.kind = 'chain'`,
    [son.personId],
  )
  expect(trace).toEqual({ status_class: 'not_stated' })
})
