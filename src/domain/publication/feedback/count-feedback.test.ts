import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFeedback, feedbackPeriods, quarterOf } from './count-feedback.ts'
import { feedbackAnswers, feedbackQuestions, type FeedbackSheet } from './feedback-form.ts'

const today = '2026-11-27'
const sheet = (month: string, helped: FeedbackSheet['answers']['helped'] = 'yes'): FeedbackSheet => ({
  month,
  answers: { helped },
})
const sheets = (count: number, month: string) => Array.from({ length: count }, () => sheet(month))

test('five sheets of a quarter are counted, four are not', () => {
  expect(countFeedback(sheets(5, '2026-08-01'), '2026-Q3', today)).toMatchObject({
    sheets: 5,
    questions: { helped: { yes: 5, no: 0, declined: 0 } },
    leftOut: [],
  })
  expect(countFeedback(sheets(4, '2026-08-01'), '2026-Q3', today)).toMatchObject({
    sheets: null,
    questions: { helped: null },
    leftOut: ['2026-Q3'],
  })
})

test('a year counts its quarters of five and more, and no others', () => {
  const all = [...sheets(5, '2026-02-01'), ...sheets(4, '2026-05-01'), ...sheets(6, '2026-09-01')]
  expect(countFeedback(all, '2026', today)).toMatchObject({ sheets: 11, leftOut: ['2026-Q2'] })
  expect(countFeedback([...sheets(4, '2026-02-01'), ...sheets(4, '2026-05-01')], '2026', today).sheets).toBe(
    null,
  )
})

test('a quarter that still runs is not looked at', () => {
  expect(countFeedback(sheets(9, '2026-10-01'), '2026', today)).toMatchObject({ sheets: null, leftOut: [] })
  expect(feedbackPeriods([...sheets(1, '2026-10-01'), ...sheets(1, '2026-03-01')], today)).toEqual([
    '2026',
    '2026-Q1',
  ])
})

test('a question that fewer than five answered is not shown, though the sheets are', () => {
  const some = [...sheets(4, '2026-08-01'), sheet('2026-08-01', 'declined'), sheet('2026-07-01', 'declined')]
  expect(countFeedback(some, '2026-Q3', today)).toMatchObject({ sheets: 6, questions: { helped: null } })
})

test('whatever was answered: nothing shown, and no difference between two periods, is of fewer than five sheets', () => {
  const any = fc.record({
    month: fc.constantFrom(
      '2025-11-01',
      '2026-01-01',
      '2026-03-01',
      '2026-05-01',
      '2026-08-01',
      '2026-09-01',
      '2026-11-01',
    ),
    answers: fc.dictionary(fc.constantFrom(...feedbackQuestions), fc.constantFrom(...feedbackAnswers)),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (given) => {
      const all = given as FeedbackSheet[]
      const counts = new Map(
        feedbackPeriods(all, today).map((period) => [period, countFeedback(all, period, today)]),
      )
      for (const [period, { sheets: shown, questions }] of counts) {
        expect(shown === null || shown >= 5).toBe(true)
        for (const question of Object.values(questions)) {
          if (!question) continue
          const { declined: _declined, ...said } = question
          expect(Object.values(said).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(5)
        }
        if (period.length > 4) continue
        const quarters = [...counts].filter(([one]) => one.length > 4 && one.startsWith(period))
        const sum = quarters.reduce((total, [, count]) => total + (count.sheets ?? 0), 0)
        expect(shown ?? 0).toBe(sum)
        for (const question of feedbackQuestions)
          for (const answer of feedbackAnswers)
            expect(questions[question]?.[answer] ?? 0).toBe(
              quarters.reduce((total, [, count]) => total + (count.questions[question]?.[answer] ?? 0), 0),
            )
      }
    }),
  )
})

test('the quarter of a month', () => {
  expect(['2026-01-01', '2026-03-01', '2026-04-01', '2026-12-01'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ])
})
