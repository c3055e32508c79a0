import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepStatuses } from '../step-state.ts'
import {
  after,
  anyTemplate,
  begun,
  closesCircle,
  readable,
  templateOf,
  templateStep,
} from './chain.testing.ts'
import { differenceName, templateDifferences } from './template-difference.ts'
import { takeOver } from './take-over.ts'

const one = templateOf(1, [templateStep('card'), templateStep('course', { after: ['card'] })])
const two = templateOf(2, [
  templateStep('card'),
  templateStep('account', { after: ['card'] }),
  templateStep('course', { after: ['account'] }),
])

test('a step waits for what an added step would wait for where that one was not chosen', () => {
  const run = begun(one)
  const found = templateDifferences(one, two, { ...run, order: [] })
  const order = found.filter((each) => differenceName(each) === 'after.course')
  expect(takeOver({ from: one, to: two, run }, order, 0)).toMatchObject({
    value: { add: [], waits: [{ key: 'course', after: ['card'] }] },
  })
})

test('nothing chosen, the last open step of the case, and an order in a circle are refused', () => {
  const run = begun(one)
  expect(takeOver({ from: one, to: two, run }, [], 1)).toEqual({
    ok: false,
    refusal: { kind: 'nothing_chosen' },
  })
  const done = {
    ...run,
    steps: run.steps.map((step) => (step.key === 'card' ? { ...step, status: 'finished' as const } : step)),
  }
  const shorter = templateOf(2, [templateStep('card')])
  const dropping = templateDifferences(one, shorter, done)
  expect(takeOver({ from: one, to: shorter, run: done }, dropping, 0)).toEqual({
    ok: false,
    refusal: { kind: 'no_open_step' },
  })
  expect(takeOver({ from: one, to: shorter, run: done }, dropping, 1)).toMatchObject({ ok: true })
  // A free step of the case waits for the course, and the card for it: the course cannot come before the card then.
  const turned = templateOf(2, [templateStep('card', { after: ['course'] }), templateStep('course')])
  const free = {
    ...run,
    order: [
      { before: 'card', after: 'free' },
      { before: 'free', after: 'course' },
    ],
  }
  const card = templateDifferences(one, turned, free).filter((each) => differenceName(each) === 'after.card')
  expect(takeOver({ from: one, to: turned, run: free }, card, 0)).toMatchObject({
    refusal: { kind: 'would_cycle' },
  })
})

test('a whole proposal turns an untouched chain into exactly the new version', () => {
  fc.assert(
    fc.property(anyTemplate(1), anyTemplate(2), (from, to) => {
      const run = begun(from)
      const found = templateDifferences(from, to, run)
      if (found.length === 0) return expect(readable(run)).toEqual(readable(begun(to)))
      const taken = takeOver({ from, to, run }, found, 0)
      expect(taken.ok && readable(after(run, taken.value))).toEqual(readable(begun(to)))
    }),
  )
})

test('whatever of a proposal is chosen, in whatever state: no circle, an open step, nothing over or under way touched', () => {
  const statuses = fc.array(fc.constantFrom(...stepStatuses), { minLength: 6, maxLength: 6 })
  const picked = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(
      anyTemplate(1),
      anyTemplate(2),
      statuses,
      picked,
      fc.subarray(['a', 'b']),
      (from, to, states, picks, leftOut) => {
        const fresh = begun(from, leftOut)
        const run = { ...fresh, steps: fresh.steps.map((step, at) => ({ ...step, status: states[at]! })) }
        const chosen = templateDifferences(from, to, run).filter((_one, at) => picks[at])
        const taken = takeOver({ from, to, run }, chosen, 0)
        if (!taken.ok) return
        const result = after(run, taken.value)
        expect(closesCircle(result.order)).toBe(false)
        expect(result.steps.some(({ status }) => status === 'planned' || status === 'started')).toBe(true)
        const untouched = run.steps.filter(({ status }) => status !== 'planned')
        expect(result.steps.filter(({ key }) => untouched.some((step) => step.key === key))).toEqual(
          untouched,
        )
        for (const { after: later, before } of run.order)
          if (untouched.some(({ key }) => key === later))
            expect(result.order).toContainEqual({ before, after: later })
      },
    ),
  )
})
