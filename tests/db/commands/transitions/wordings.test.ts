import { expect, test } from 'vitest'
import { changeTransition } from '../../../../src/features/transitions/commands/change-transition.server.ts'
import { recordAgainstRule } from '../../../../src/features/transitions/commands/record-against-rule.server.ts'
import { decideDays } from '../../../../src/features/transitions/commands/decide-days.server.ts'
import { loader as decideLoader } from '../../../../src/features/transitions/pages/decide-days.tsx'
import { loader as transitionLoader } from '../../../../src/features/transitions/pages/transition.tsx'
import { loader as eventLoader } from '../../../../src/features/transitions/pages/enter-event.tsx'
import { loader as ruleLoader } from '../../../../src/features/residence/pages/transition-rule.tsx'
import { casePages } from './case-pages.ts'
import { pageShown } from '../../../support/pages/page-shown.ts'

const { made, shown, record, refs } = casePages()
const t06 = { kind: 'T06', event: 'stay_36_months', from: 'ASYLBLG3', to: 'ASYLBLG2' }
const wordingsIn = (answer: unknown) => JSON.stringify(answer)

test('the day of arrival chooses between 18 and 36 months; the page names the source of the wording', async () => {
  await record({ ...t06, trigger_on: '2022-08-26' })
  await record({ ...t06, trigger_on: '2022-08-27' })
  const [before, after] = await Promise.all(
    (await refs()).map((transitionRef) => shown(transitionLoader, { transitionRef })),
  )
  expect(before!.expected).toMatchObject({ oldEnds: '2024-02-25', newBegins: '2024-02-26' })
  expect(before!.rule!.countedBy).toMatch(
    /Fassung bis 26\.2\.2024.*Wortlaut vom 21\.08\.2019 bis 26\.02\.2024/,
  )
  expect(after!.expected).toMatchObject({ oldEnds: '2025-08-26', newBegins: '2025-08-27' })
  expect(after!.rule!.countedBy).toMatch(/BGBl\. 2024 I Nr\. 54.*Wortlaut ab 27\.02\.2024/)
})

test('an event proposes by the wording of its day, whose source stands with it', async () => {
  const days = async (tag: string) =>
    (await shown(eventLoader, {}, { ereignis: 'stay_36_months', tag })).proposed.map(
      ({ rows, rule, kind }) => [kind, rows[0]!.newBegins, rule.source.includes('Fassung bis 26.2.2024')],
    )
  expect(await days('26.08.2022')).toEqual([['T06', '2024-02-26', true]])
  expect(await days('27.08.2022')).toEqual([['T06', '2025-08-27', false]])
})

test('a day for which no wording is kept is refused at its field and nothing is stored; the page of the event names it too', async () => {
  const early = { ...t06, trigger_on: '2018-05-20' }
  expect(wordingsIn(await record(early))).toMatch(/trigger_on":"Für den 20\.05\.2018 ist kein Wortlaut/)
  const laid = { old_ends: '2019-11-30', new_begins: '', reason: 'The notice says so' }
  expect(wordingsIn(await made.at.send(made.built, recordAgainstRule, { ...early, ...laid }))).toContain(
    'kein Wortlaut',
  )
  expect(await refs()).toEqual([])
  const page = await shown(eventLoader, {}, { ereignis: 'stay_36_months', tag: '20.05.2018' })
  expect(page.question.errors).toEqual({ tag: expect.stringContaining('20.05.2018') })
  expect(page.proposed).toEqual([])
})

test('a trigger is not moved to such a day; one that lies there already shows none, and its payment can be kept', async () => {
  await record({ ...t06, trigger_on: '2018-05-21' })
  const [transition] = await refs()
  const change = { transition, version: '1' }
  const moved = await made.at.send(made.built, changeTransition, { ...change, trigger_on: '2018-05-20' })
  expect(wordingsIn(moved)).toMatch(/trigger_on":"Für den 20\.05\.2018 ist kein Wortlaut/)
  await made.at.rows('update app.transition set trigger_on = $2 where case_id = $1 returning 1 as one', [
    made.built.caseId,
    '2018-05-20',
  ])
  const page = await shown(transitionLoader, { transitionRef: transition! })
  expect([page.rule, page.expected]).toEqual([null, { oldEnds: null, newBegins: null, applyBy: null }])
  const [{ version }] = (await made.at.rows<{ version: string }>(
    'select version::text from app.transition where case_id = $1',
    [made.built.caseId],
  )) as [{ version: string }]
  const paid = { trigger_on: '2018-05-20', first_payment_on: '2019-12-01' }
  expect(await made.at.send(made.built, changeTransition, { ...change, version, ...paid })).toMatchObject({
    ok: true,
  })
})

test('where no wording is kept, days that are laid down count, and only these', async () => {
  await record({ ...t06, trigger_on: '2018-05-21' })
  const [transition] = await refs()
  const [row] = await made.at.rows<{ version: string }>(
    `update app.transition set trigger_on = '2018-05-20' where case_id = $1 returning version::text`,
    [made.built.caseId],
  )
  const decide = await shown(decideLoader, { transitionRef: transition! })
  expect(decide.rows).toMatchObject([{ oldEnds: null, newBegins: null, applyBy: null }])
  const days = { days: 'laid_down', old_ends: '2019-08-19', new_begins: '', reason: 'The notice says so' }
  const answer = await made.at.send(made.built, decideDays, { transition, version: row!.version, ...days })
  expect(answer).toMatchObject({ ok: true })
  const page = await shown(transitionLoader, { transitionRef: transition! })
  expect(page.expected).toEqual({ oldEnds: '2019-08-19', newBegins: null, applyBy: null })
  expect(
    await made.at.rows(
      "select distinct due::text from app.work_item where case_id = $1 and kind = 'transition_gap'",
      [made.built.caseId],
    ),
  ).toEqual([{ due: '2019-08-20' }])
})

test('the board warns by the wording of the trigger: leads of one wording are not those of another', async () => {
  const { allWarningLeads } = await import('#features/transitions/index.ts')
  const leads = await made.at.read(made.built, made.at.manager, (trx, entered) =>
    allWarningLeads(trx, entered),
  )
  expect(leads.filter(({ kind }) => kind === 'T06')).toEqual([
    { kind: 'T06', lead: '2 months', triggers_from: '2022-08-27', triggers_until: null },
    { kind: 'T06', lead: '2 months', triggers_from: '2018-05-21', triggers_until: '2022-08-26' },
  ])
})

const ruleShown = (kind: string) => pageShown(ruleLoader, made.at.world.a.members.coordinator, { kind })

test('the page of the rule shows every wording, newest first, with its time, its source and its last check', async () => {
  const page = await ruleShown('T06')
  expect(page.newest).toMatchObject({
    valid: 'ab 27.02.2024',
    triggers: 'ab 27.08.2022',
    newBegins: 'am Tag nach 36 Monaten',
    checkedOn: '2026-11-22',
    source: expect.stringContaining('BGBl. 2024 I Nr. 54'),
  })
  expect(page.earlier).toMatchObject([
    {
      valid: 'vom 21.08.2019 bis 26.02.2024',
      triggers: 'vom 21.05.2018 bis 26.08.2022',
      newBegins: 'am Tag nach 18 Monaten',
      checkedOn: '2026-11-28',
      checkedBy: expect.stringContaining('fachlich zu bestätigen'),
      source: expect.stringContaining('Fassung bis 26.2.2024'),
      note: expect.stringContaining('§ 15 AsylbLG'),
    },
  ])
  const plain = await ruleShown('T02')
  expect([plain.earlier, plain.newest.note, plain.newest.triggers]).toEqual([[], null, null])
  await expect(ruleShown('T99')).rejects.toMatchObject({
    init: { status: 404 },
  })
})
