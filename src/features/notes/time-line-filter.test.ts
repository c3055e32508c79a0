import { expect, test } from 'vitest'
import { readTimeLineFilter, timeLineQuery } from './time-line-filter.ts'

const read = (query: string) => readTimeLineFilter(new URLSearchParams(query))

test('days are read as people write them, and the address that comes out shows the same', () => {
  const { filter } = read('art=home_visit&von=1.11.2026&bis=30.+November+2026&person=p&seite=3&umfang=alles')
  expect(filter).toEqual({
    kind: 'home_visit',
    from: '2026-11-01',
    until: '2026-11-30',
    person: 'p',
    page: 3,
    whole: true,
  })
  expect(read(timeLineQuery(filter)).filter).toEqual(filter)
})

test('what is not known limits nothing; a day that cannot be read is said', () => {
  expect(read('art=horoscope&von=31.02.2026&bis=bald&seite=-1')).toEqual({
    filter: { kind: null, from: null, until: null, person: null, page: 1, whole: false },
    problems: { von: 'impossible', bis: 'unreadable' },
  })
  expect(timeLineQuery(read('').filter)).toBe('')
  expect(read('art=vorgang').filter.kind).toBe('program')
})
