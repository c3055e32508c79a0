import { expect, onTestFinished, test } from 'vitest'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { loader as handOverLoader } from '../../../../src/features/transitions/pages/hand-over.tsx'
import { loader as transitionLoader } from '../../../../src/features/transitions/pages/transition.tsx'
import { loader as eventLoader } from '../../../../src/features/transitions/pages/enter-event.tsx'
import { forgetKeptLists } from '../../../../src/features/reference/labels.server.ts'
import { casePages } from './case-pages.ts'

const { made, shown, record, refs } = casePages()
const t02 = { kind: 'T02', event: 'recognised_refugee', from: 'ASYLBLG3', to: 'SGB2' }

/** Amends a rule in the database, as a later release of the program would; what it was comes back after the test. */
async function amend(kind: string, change: (rule: VersionedRule) => VersionedRule) {
  const [row] = await made.at.rows<{ detail: VersionedRule }>(
    "select detail from app.code_list_entry where list = 'transition_kinds' and code = $1",
    [kind],
  )
  const store = async (detail: VersionedRule) => {
    await made.at.rows(
      "update app.code_list_entry set detail = $2 where list = 'transition_kinds' and code = $1 returning 1 as one",
      [kind, JSON.stringify(detail)],
    )
    forgetKeptLists()
  }
  onTestFinished(() => store(row!.detail))
  await store(change(row!.detail))
}

test('a law that is amended changes no figure of a transition before it, on any page, and counts every one after it', async () => {
  const { myTransitionRows } =
    await import('../../../../src/features/transitions/present/overview/my-rows.server.ts')
  const { readTransitionFilter } =
    await import('../../../../src/features/transitions/present/overview/view-filter.ts')
  const { presentAxis } = await import('../../../../src/features/transitions/present/axis/axis.server.ts')
  const { unexplainedDays } =
    await import('../../../../src/features/transitions/closing/uncovered-days.server.ts')
  const today = Temporal.Now.plainDateISO('Europe/Berlin')
  const on = today.toString()
  const before = today.subtract({ months: 5 }).toString()
  const change = today.subtract({ months: 4 })
  await record({ ...t02, trigger_on: before })
  const [transitionRef] = await refs()
  const everywhere = async () => {
    const page = await shown(transitionLoader, { transitionRef: transitionRef! })
    return {
      page: [page.expected, page.figures, page.stand, page.rule],
      package: await shown(handOverLoader, { transitionRef: transitionRef! }).then(
        ({ facts, missing, documents }) => [facts, missing, documents],
      ),
      list: await made.at.read(made.built, made.at.manager, async (trx, entered) =>
        (await myTransitionRows(trx, entered, readTransitionFilter(new URLSearchParams(), on))).filter(
          ({ ref }) => ref === transitionRef,
        ),
      ),
      axis: await made.at.read(made.built, made.at.manager, (trx, entered, openCase) =>
        presentAxis(trx, entered, openCase, { personIds: [made.built.personId], day: on, earlier: false }),
      ),
      closing: await made.at.read(made.built, made.at.manager, (trx, entered, openCase) =>
        unexplainedDays(trx, entered, openCase, on),
      ),
      proposed: (await shown(eventLoader, {}, { ereignis: t02.event, tag: before })).proposed,
    }
  }
  const was = await everywhere()
  await amend('T02', ({ oldEnds, newBegins, applyBy, source, ...rule }) => ({
    ...rule,
    oldEnds: 'same_day',
    newBegins: 'after_months_3',
    applyBy: 'day_after',
    source: 'the law to come',
    inForce: { from: change.toString(), until: null },
    earlier: [
      {
        ...{ oldEnds, newBegins, applyBy, source, confidence: 'high', checkedOn: '2026-11-22' },
        inForce: { from: null, until: change.subtract({ days: 1 }).toString() },
      },
    ],
  }))
  const is = await everywhere()
  // Only the time of the wording is said now, because there is another one.
  const [, , , wasRule] = was.page
  expect(is.page[3]).toEqual({ ...(wasRule as object), countedBy: expect.stringContaining('Wortlaut bis') })
  expect({ ...is, page: is.page.slice(0, 3), proposed: null }).toEqual({
    ...was,
    page: was.page.slice(0, 3),
    proposed: null,
  })
  expect(is.proposed.map(({ rows }) => rows)).toEqual(was.proposed.map(({ rows }) => rows))

  await record({ ...t02, trigger_on: change.toString() })
  const [, later] = await refs()
  const page = await shown(transitionLoader, { transitionRef: later! })
  expect(page.expected).toMatchObject({ oldEnds: change.toString() })
  expect(page.rule!.source).toBe('the law to come')
})
