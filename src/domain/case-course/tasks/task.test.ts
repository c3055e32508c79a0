import { expect, test } from 'vitest'
import { decideTaskChange, decideTaskEnd, decideTaskReturn, type TaskState } from './task.ts'

const today = '2026-11-25'
const open = { state: 'open', due: '2026-11-20' } as const

test.each([
  ['a later day', open, '2026-12-01', 'ok'],
  ['today', open, today, 'ok'],
  ['the day it had, though that is over', open, open.due, 'ok'],
  ['another day that is over', open, '2026-11-24', 'past'],
  ['a later day of one that is done', { ...open, state: 'done' as const }, '2026-12-01', 'not_open'],
])('a task is given %s: %s %s', (_what, task, due, answer) => {
  const decided = decideTaskChange(task, { due, today })
  expect(decided.ok ? 'ok' : decided.refusal).toBe(answer)
})

test.each<[TaskState, 'done' | 'dropped', string, string]>([
  ['open', 'done', '', 'ok'],
  ['open', 'dropped', 'hat sich erledigt', 'ok'],
  ['open', 'dropped', '', 'no_reason'],
  ['done', 'done', '', 'not_open'],
  ['dropped', 'done', '', 'not_open'],
])('one that is %s ends as %s with the reason "%s": %s', (state, to, reason, answer) => {
  const decided = decideTaskEnd(state, to, reason)
  expect(decided.ok ? 'ok' : decided.refusal).toBe(answer)
})

test.each<[TaskState, boolean]>([
  ['open', false],
  ['done', true],
  ['dropped', true],
])('the end of one that is %s is taken back: %s', (state, may) => {
  expect(decideTaskReturn(state).ok).toBe(may)
})
