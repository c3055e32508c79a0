import { expect, test } from 'vitest'
import { layOutAxis } from './axis-layout.ts'
import { type AxisMark, firstMarks } from './axis-marks.ts'

const mark = (on: string, label = on): AxisMark => ({ lane: 'residence', on, label, kind: 'reached' })
const years = ['2033', '2028', '2031', '2027', '2030', '2032', '2029'].map((year) => mark(`${year}-03-01`))

test('the first five days are shown in their order, the rest is counted', () => {
  const { shown, rest } = firstMarks(years)
  expect(shown.map(({ on }) => on.slice(0, 4))).toEqual(['2027', '2028', '2029', '2030', '2031'])
  expect(rest).toBe(2)
  expect(firstMarks(years.slice(0, 2)).rest).toBe(0)
})

test('a mark has a row of its own below what is recorded in its lane, and its words stay inside the picture', () => {
  const title = { lane: 'residence', rechtskreis: 'AUFENTHG', from: '2024-01-01', until: null }
  const far = mark('2034-05-10', 'a way with a rather long name')
  const { bars, marks, lanes } = layOutAxis([title], '2026-11-27', 780, [mark('2027-03-01', 'near'), far])
  expect(marks.map(({ y }) => y)).toEqual([bars[0]!.y + 26, bars[0]!.y + 52])
  expect(lanes).toMatchObject([{ label: 'residence', height: 78 }])
  expect(marks.map(({ wordsBefore }) => wordsBefore)).toEqual([false, true])
  for (const { x } of marks) expect(x > 0 && x < 780).toBe(true)
})

test('a lane in which only a hint stands has a band too, before the others', () => {
  const money = { lane: 'living_costs', rechtskreis: 'SGB2', from: '2026-01-01', until: null }
  const { lanes } = layOutAxis([money], '2026-11-27', 780, [mark('2027-03-01')])
  expect(lanes.map(({ label }) => label)).toEqual(['residence', 'living_costs'])
})
