import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import { addResource } from '../../../src/features/assessment/commands/add-resource.server.ts'
import { answerForm } from '../../../src/features/assessment/commands/answer-form.server.ts'
import { assessDomain } from '../../../src/features/assessment/commands/assess-domain.server.ts'
import { loader as answerFormPage } from '../../../src/features/assessment/pages/answer-form.tsx'
import { loader as assessDomainPage } from '../../../src/features/assessment/pages/assess-domain.tsx'
import { loader as comparisonPage } from '../../../src/features/assessment/pages/comparison.tsx'
import { loader as needsPage } from '../../../src/features/assessment/pages/needs.tsx'
import { loader as casePersonPage } from '../../../src/features/cases/pages/case-person.tsx'
import { loader as caseFrame } from '../../../src/features/cases/pages/case-frame.tsx'
import { changeContact } from '../../../src/features/contact/commands/change-contact.server.ts'
import { changeSupport } from '../../../src/features/contact/commands/change-support.server.ts'
import { loader as changeContactPage } from '../../../src/features/contact/pages/change-contact.tsx'
import { loader as changeSupportPage } from '../../../src/features/contact/pages/change-support.tsx'
import { addTie } from '../../../src/features/ecomap/commands/add-tie.server.ts'
import { loader as networkPage } from '../../../src/features/ecomap/pages/network.tsx'
import { addAttendance } from '../../../src/features/households/commands/add-attendance.server.ts'
import { loader as householdPage } from '../../../src/features/households/pages/household.tsx'
import { addName } from '../../../src/features/persons/commands/add-name.server.ts'
import { acknowledgeTransition } from '../../../src/features/transitions/commands/acknowledge-transition.server.ts'
import { changeTransition } from '../../../src/features/transitions/commands/change-transition.server.ts'
import { endTransition } from '../../../src/features/transitions/commands/end-transition.server.ts'
import { recordTransition } from '../../../src/features/transitions/commands/record-transition.server.ts'
import { recordPeriod } from '../../../src/features/transitions/commands/record-period.server.ts'
import { loader as timeAxisPage } from '../../../src/features/transitions/pages/axis/time-axis.tsx'
import type { BuiltCase } from '../../support/database-cases.ts'
import { asAdmin } from '../../support/database-copy.ts'
import { conceptWithForms } from '../commands/forms/forms-world.ts'
import { mergeWorld } from './merge-world.ts'

const content = conceptWithForms()
const step = (core: string) => content.terms.ratings.find((term) => term.core === core)!.code

let at: Awaited<ReturnType<typeof mergeWorld>>
let one: BuiltCase
let other: BuiltCase
const done = { ok: true }
const unasked = Object.fromEntries(
  ['phone', 'sms', 'messenger', 'email', 'post', 'in_person'].map((way) => [`way_${way}`, 'not_asked']),
)
const support = {
  interpreter_needed: 'unknown',
  interpreter_language: 'unknown',
  interpreter_sex: 'unknown',
  access_reading: 'unknown',
  access_childcare: 'unknown',
  access_wheelchair: 'unknown',
  access_hearing: 'unknown',
  access_sight: 'unknown',
}
const need = { life_domain: 'WOHNEN', urgency: 'urgent', assessed_on: '2026-03-01' }

/** What a page tells the case manager in a case. */
async function shown(
  loader: (args: never) => Promise<unknown>,
  params: Record<string, string> = {},
  built = one,
) {
  const scope = new RequestScope({
    requestId: 'test',
    nonce: undefined,
    network: '',
    secure: false,
    tokenHash: at.manager.token,
  })
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  try {
    const url = new URL(`http://localhost/faelle/${built.ref}/test`)
    return (await loader({ context, params: { caseRef: built.ref, ...params }, url } as never)) as Record<
      string,
      unknown
    >
  } finally {
    await scope.end(true)
  }
}

const send = (
  command: Parameters<typeof at.program.send>[1],
  input: Record<string, unknown>,
  built: BuiltCase,
) => at.program.send(at.manager, command, input, { caseRef: built.ref })

beforeAll(async () => {
  at = await mergeWorld()
  await asAdmin(at.copy, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('update app.concept_version set content = $1 where site_id = $2', [
      JSON.stringify(content),
      at.world.a.id,
    ])
  })
  one = await at.admit('Zahradnik')
  other = await at.admit('Zahradnyk')
  // The rows of every table carry invented lanes, which the time axis does not know.
  await asAdmin(at.copy, async (client) => {
    for (const table of ['rechtskreis_period', 'transition'])
      await client.query(`update app.${table} set lane = 'living_costs' where lane = 'livelihood'`)
    await client.query("update app.rechtskreis_period set rechtskreis = 'SGB2'")
  })
  // Both files say something, and the same question is answered in both, so that one could hide the other.
  for (const [built, mark] of [
    [one, 'Kept'],
    [other, 'Brought'],
  ] as const) {
    const rating = step(mark === 'Kept' ? '4' : '2')
    for (const [command, input] of [
      [assessDomain, { ...need, rating, own_rating: rating, own_words: `${mark} need` }],
      [addResource, { kind: 'language', title: `${mark} resource`, since: '2026-03-01', life_domains: [] }],
      [
        addTie,
        { kind: 'friend', name: `${mark} tie`, strength: 'strong', direction: 'both', since: '2026-03-01' },
      ],
      [addAttendance, { kind: 'school', institution: '', place: `${mark} school`, from: '2026-03-01' }],
      [addName, { kind: 'former', name: `${mark} Name` }],
      [
        recordPeriod,
        mark === 'Kept'
          ? { rechtskreis: 'WOGG', from: '2019-03-04', certainty: 'told' }
          : { rechtskreis: 'ASYLBLG3', from: '2019-05-06', certainty: 'told' },
      ],
      [
        changeContact,
        {
          version: 1,
          ...unasked,
          ...(mark === 'Brought' ? { way_phone: 'not_safe' } : {}),
          note: `${mark} note`,
        },
      ],
      [changeSupport, { ...support, interpreter_not_wanted: `${mark} wish` }],
      [
        answerForm,
        {
          form: 'review',
          answered_on: '2026-03-01',
          answers: { 'answer.1.work.learned_occupation': `${mark} trade` },
        },
      ],
    ] as const)
      expect(await send(command as never, input, built), JSON.stringify(input)).toMatchObject(done)
  }
  expect(await at.merge(one, other)).toMatchObject(done)
})
afterAll(() => at.copy.drop())

const bothOf = (what: string) => [`Kept ${what}`, `Brought ${what}`]
const pages: [string, Parameters<typeof shown>[0], string[], Record<string, string>?][] = [
  ['resources and the need said last', needsPage, [...bothOf('resource'), 'Brought need']],
  ['one life domain', assessDomainPage, bothOf('need'), { lifeDomain: 'WOHNEN' }],
  ['the map of the network', networkPage, bothOf('tie')],
  ['the household', householdPage, bothOf('school')],
  ['the time axis', timeAxisPage, ['2019-03-04', '2019-05-06']],
  ['the person', casePersonPage, [...bothOf('Name'), 'Kept note; Brought note', 'Brought wish']],
  ['the head of the case', caseFrame, ['Kept note; Brought note']],
  ['the form of contact', changeContactPage, ['Kept note; Brought note', '"way_phone":"not_safe"']],
  ['the form of support', changeSupportPage, ['Brought wish']],
  ['a form of the site', answerFormPage, ['Brought trade'], { caseForm: 'review' }],
]

test.each(pages)('what stands of a merged person is shown: %s', async (_page, loader, marks, params) => {
  const words = JSON.stringify(await shown(loader, params))
  expect(marks.filter((mark) => !words.includes(mark))).toEqual([])
})

test('the comparison reckons with the assessments of both, also by their own rating', async () => {
  const { pictured } = await shown(comparisonPage)
  expect(pictured).toMatchObject([{ key: 'WOHNEN', rating: { after: 2 }, own: { after: 2 } }])
})

test('in the household the two are one, under one name', async () => {
  const page = (await shown(householdPage)) as {
    households: { name: string }[][]
    attendances: { person: string }[]
    relationships: { person: string }[]
  }
  const people = [
    ...page.households.flat(),
    ...page.attendances.map(({ person }) => ({ name: person })),
    ...page.relationships.map(({ person }) => ({ name: person })),
  ].map(({ name }) => name.split(' ')[0])
  expect(people.length).toBeGreaterThan(6)
  expect(new Set(people)).toEqual(new Set(['Zahradnik']))
})

test('a settled transition ends the Rechtskreis also where it stands about the merged person', async () => {
  const inForce = () =>
    asAdmin(at.copy, async (client) =>
      (
        await client.query<{ from: string }>(
          `select lower(valid)::text as from from app.rechtskreis_period
            where person_id = any($1) and rechtskreis = 'ASYLBLG3' and superseded_by is null and upper_inf(valid)`,
          [[one.personId, other.personId]],
        )
      ).rows.map(({ from }) => from),
    )
  expect(await inForce()).toEqual(['2019-05-06'])
  const recorded = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '2026-03-10' }
  expect(await send(recordTransition as never, recorded, one)).toMatchObject(done)
  const [transition] = await asAdmin(
    at.copy,
    async (client) =>
      (
        await client.query<{ ref: string }>(
          "select ref from app.transition where case_id = $1 and trigger_on = '2026-03-10'",
          [one.caseId],
        )
      ).rows,
  )
  const seen = { transition: transition!.ref, trigger_on: '2026-03-10' }
  const days = { granted_on: '2026-04-18', granted_from: '2026-04-01', first_payment_on: '2026-04-25' }
  expect(await send(changeTransition as never, { ...seen, version: '1', ...days }, one)).toMatchObject(done)
  const acknowledged = {
    transition: seen.transition,
    version: '2',
    acknowledged_by: 'Job centre',
    acknowledged_on: '2026-04-26',
    acknowledged_how: 'phone',
  }
  expect(await send(acknowledgeTransition as never, acknowledged, one)).toMatchObject(done)
  const settled = { transition: seen.transition, version: '3', state: 'settled' }
  expect(await send(endTransition as never, settled, one)).toMatchObject(done)
  expect(await inForce()).toEqual([])
})

test('what both had answered can be said anew, once for both', async () => {
  const page = async (loader: Parameters<typeof shown>[0], params?: Record<string, string>) =>
    (await shown(loader, params)) as unknown as { seen: string; version: number }
  const domain = await page(assessDomainPage, { lifeDomain: 'WOHNEN' })
  const again = { ...need, seen: domain.seen, rating: step('3'), own_words: 'Third need' }
  expect(await send(assessDomain as never, again, one)).toMatchObject(done)
  const { seen } = await page(answerFormPage, { caseForm: 'review' })
  const answers = { 'answer.1.work.learned_occupation': 'Third trade' }
  expect(
    await send(answerForm as never, { form: 'review', answered_on: '2026-03-02', seen, answers }, one),
  ).toMatchObject(done)
  const wish = {
    ...support,
    seen: (await page(changeSupportPage)).seen,
    interpreter_not_wanted: 'Third wish',
  }
  expect(await send(changeSupport as never, wish, one)).toMatchObject(done)
  const { version } = await page(changeContactPage)
  expect(
    await send(changeContact as never, { version, ...unasked, way_phone: 'safe', note: 'Third note' }, one),
  ).toMatchObject(done)
  for (const built of [one, other]) {
    const words = JSON.stringify([
      (await shown(needsPage, {}, built)).rows,
      (await shown(answerFormPage, { caseForm: 'review' }, built)).values,
      await shown(changeSupportPage, {}, built),
      await shown(changeContactPage, {}, built),
    ])
    for (const what of ['need', 'trade', 'wish', 'note']) {
      expect([what, words.includes(`Third ${what}`)]).toEqual([what, true])
      expect([what, words.includes(`Brought ${what}`) || words.includes(`Kept ${what}`)]).toEqual([
        what,
        false,
      ])
    }
    expect(words).toContain('"way_phone":"safe"')
  }
})
