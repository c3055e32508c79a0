import { expect, test } from 'vitest'
import { gathered } from '#platform/input.server.ts'
import { admitEnquiry } from '../../../../src/features/enquiries/commands/admit-enquiry.server.ts'
import { lapseEnquiry } from '../../../../src/features/enquiries/commands/lapse-enquiry.server.ts'
import { beginIntake } from '../../../../src/features/intake/commands/begin-intake.server.ts'
import { intakeForm } from './intake-form.ts'
import { enquiryWorld, refused } from './enquiry-world.ts'

const { made, rows, manager, enquiry, logged, note, clear } = enquiryWorld()

/** Too old for the site, and with the Jobcenter: two criteria speak against it. */
const against = { 'local.alter': '40', 'livelihood.sgb2_sgb12': 'yes' }
const reasons = {
  'reason.alter_bis': 'Die Tochter ist neunzehn und kommt allein nicht durch.',
  'reason.jobcenter': 'Das Jobcenter begleitet nur den Vater.',
}
const admit = (ref: string, more: Record<string, string> = {}, version = '2') =>
  made.program.send(manager(), admitEnquiry, { enquiry: ref, version, reasons: more })
const overrides = (ref: string) =>
  rows(
    `select o.rule, o.label, o.reason from app.enquiry_override o
     join app.enquiry e on e.site_id = o.site_id and e.id = o.enquiry_id where e.ref = $1 order by rule`,
    [ref],
  )

/** Names that nobody takes for one another. */
const names = ['Amiri', 'Kowalczyk', 'Ndiaye', 'Petrenko', 'Öztürk', 'Hassan', 'Vasquez', 'Lindqvist']

const intake = (ref: string, more: Record<string, string> = {}) =>
  made.program.send(manager(), beginIntake, {
    family_name: names.pop(),
    ...intakeForm,
    enquiry: ref,
    ...more,
  })

test('answers of the clearing stay with the enquiry, bound to the keys of facts; what was not asked stays as it was', async () => {
  const ref = await note()
  expect(await clear(ref, { 'local.alter': '19', 'local.stadtbezirk': '' })).toMatchObject({ ok: true })
  expect(await enquiry(ref)).toMatchObject({
    answers: [{ key: 'local.alter', item: 1, answer: { answer: 'known', value: '19' } }],
    version: 2,
  })
  expect(refused(await clear(ref, { 'local.alter': '18' }, '1'))).toBe('conflict')
  expect(refused(await clear(ref, { 'local.alter': 'alt' }, '2'))).toEqual(['answer.1.local.alter'])
  expect(await rows('select from app.person_fact')).toEqual([])
})

test('the criteria are frozen with the decision, each with its result', async () => {
  const ref = await note()
  await clear(ref, { 'local.alter': '19' })
  expect(await admit(ref)).toMatchObject({ ok: true })
  const { criteria, concept_version_id } = await enquiry(ref)
  expect(criteria).toEqual([
    { code: 'alter_ab', label: 'Mindestens 18 Jahre', kind: 'required', result: 'for' },
    { code: 'alter_bis', label: 'Höchstens 27 Jahre', kind: 'required', result: 'for' },
    {
      code: 'jobcenter',
      label: 'Nicht vorrangig vom Jobcenter begleitet',
      kind: 'excluding',
      result: 'open',
    },
  ])
  expect(concept_version_id).not.toBeNull()
})

test('open criteria do not stand in the way, also where nothing was asked', async () => {
  const ref = await note()
  expect(await admit(ref, {}, '1')).toMatchObject({ ok: true })
  expect(await overrides(ref)).toEqual([])
})

test('against criteria somebody is admitted only with a reason for each, otherwise at its field and nothing is stored', async () => {
  const ref = await note()
  await clear(ref, against)
  expect(refused(await admit(ref))).toEqual(['reason.alter_bis', 'reason.jobcenter'])
  expect(refused(await admit(ref, { 'reason.jobcenter': reasons['reason.jobcenter'] }))).toEqual([
    'reason.alter_bis',
  ])
  expect(refused(await admit(ref, { ...reasons, 'reason.jobcenter': 'Frau Amiri braucht das.' }))).toEqual([
    'reason.jobcenter',
  ])
  expect(await enquiry(ref)).toMatchObject({ state: 'open', version: 2 })
  expect(await overrides(ref)).toEqual([])
})

test('each overridden criterion is kept with its reason in the same act, with the entry in the log', async () => {
  const ref = await note()
  await clear(ref, against)
  expect(await admit(ref, reasons)).toMatchObject({ ok: true })
  expect(await overrides(ref)).toEqual([
    { rule: 'alter_bis', label: 'Höchstens 27 Jahre', reason: reasons['reason.alter_bis'] },
    {
      rule: 'jobcenter',
      label: 'Nicht vorrangig vom Jobcenter begleitet',
      reason: reasons['reason.jobcenter'],
    },
  ])
  const { id } = await enquiry(ref)
  const entries = (await logged('enquiry.admitted', 'done')).filter(({ object_id }) => object_id === id)
  expect(entries).toMatchObject([{ detail: { criteria: 'against' } }])
})

test('a criterion whose code has a full stop is overridden like any other', async () => {
  const rename = (from: string, to: string) =>
    rows(
      `set session_replication_role = replica;
       update app.concept_version set content = replace(content::text, '"code": "${from}"', '"code": "${to}"')::jsonb;
       reset session_replication_role`,
    )
  await rename('alter_bis', 'alter.bis')
  const ref = await note()
  await clear(ref, against)
  const form = gathered(
    { 'reason.alter.bis': reasons['reason.alter_bis'], 'reason.jobcenter': reasons['reason.jobcenter'] },
    { prefix: 'reason.', into: 'reasons' },
  )
  expect(refused(await admit(ref))).toEqual(['reason.alter.bis', 'reason.jobcenter'])
  expect(await admit(ref, form.reasons as Record<string, string>)).toMatchObject({ ok: true })
  expect(await overrides(ref)).toMatchObject([
    { rule: 'alter.bis', reason: reasons['reason.alter_bis'] },
    { rule: 'jobcenter' },
  ])
  await rename('alter.bis', 'alter_bis')
})

test('where the override cannot be kept, the admission is not kept either', async () => {
  const ref = await note()
  await clear(ref, against)
  await rows("alter table app.enquiry_override add constraint planted check (rule <> 'jobcenter') not valid")
  await expect(admit(ref, reasons)).rejects.toThrow('planted')
  await rows('alter table app.enquiry_override drop constraint planted')
  expect(await enquiry(ref)).toMatchObject({ state: 'open', version: 2 })
  expect(await overrides(ref)).toEqual([])
})

test('the intake takes over what was said, once: facts of the person, and nothing of it in the enquiry', async () => {
  const ref = await note()
  await clear(ref, { 'local.alter': '19', 'livelihood.sgb2_sgb12': 'no' })
  expect(refused(await intake(ref))).toBe('conflict')
  await admit(ref)
  expect(await intake(ref, { language: 'en' })).toMatchObject({ ok: true })
  const facts = await rows(
    `select f.key, f.value from app.person_fact f join app.case_participant p on p.site_id = f.site_id and p.person_id = f.person_id
     join app.case c on c.site_id = p.site_id and c.case_id = p.case_id order by f.key`,
  )
  expect(facts).toEqual([
    { key: 'livelihood.sgb2_sgb12', value: 'no' },
    { key: 'local.alter', value: '19' },
    // Said anew at the intake: the enquiry gives it only to be confirmed.
    { key: 'person.language', value: 'en' },
    { key: 'person.nationality', value: null },
  ])
  const stored = await enquiry(ref)
  expect(stored).toMatchObject({ state: 'admitted', answers: [] })
  expect(stored.taken_over_on).not.toBeNull()
  expect(refused(await intake(ref))).toBe('conflict')
  expect(await rows('select count(*)::int from app.case')).toEqual([{ count: 1 }])
})

test('neither the enquiry nor the log of the intake leads from one to the other', async () => {
  const ref = await note()
  await admit(ref, {}, '1')
  expect(await intake(ref)).toMatchObject({ ok: true })
  const { id } = await enquiry(ref)
  const [entry] = await rows(
    "select to_jsonb(a)::text as entry from app.audit_entry a where action = 'intake.done' order by recorded_at desc limit 1",
  )
  expect(String(entry!.entry)).not.toContain(String(id))
  expect(String(entry!.entry)).not.toContain(ref)
})

test('an enquiry of another organisation cannot be taken over', async () => {
  const { stranger } = made.world.a.members
  const ref = await note({}, stranger)
  expect(refused(await intake(ref))).toBe('unseen')
})

test('an admission that no case took up may lapse; one that was taken over may not', async () => {
  const lapse = (ref: string, version: string) =>
    made.program.send(manager(), lapseEnquiry, { enquiry: ref, version, outcome: 'nicht wiedergekommen' })
  const [never, taken] = [await note(), await note()]
  await admit(never, {}, '1')
  await admit(taken, {}, '1')
  expect(await intake(taken)).toMatchObject({ ok: true })
  expect(await lapse(never, '2')).toMatchObject({ ok: true })
  expect(refused(await lapse(taken, '3'))).toBe('conflict')
})
