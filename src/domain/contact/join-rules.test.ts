import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels, type ContactRules, safeties, unasked } from './contact-rules.ts'
import { joinRules } from './join-rules.ts'
import { maySend } from './may-send.ts'

const rules: fc.Arbitrary<ContactRules> = fc.record({
  ways: fc.record(
    Object.fromEntries(channels.map((channel) => [channel, fc.constantFrom(...safeties)])),
  ) as fc.Arbitrary<ContactRules['ways']>,
  times: fc.constantFrom('', 'mornings'),
  quietHousehold: fc.boolean(),
  hiddenFrom: fc.array(
    fc.record({ personId: fc.constantFrom(null, 'p1'), name: fc.constantFrom('A', 'B') }),
    {
      maxLength: 2,
    },
  ),
  note: fc.constantFrom('', 'Word apple'),
})

test('what one file forbids stays forbidden, whatever the other says', () => {
  fc.assert(
    fc.property(rules, rules, (one, other) => {
      const joined = joinRules([one, other])
      for (const file of [one, other]) {
        for (const channel of channels)
          if (file.ways[channel] === 'not_safe') expect(joined.ways[channel]).toBe('not_safe')
        for (const { personId, name } of file.hiddenFrom)
          expect(maySend(joined, 'post', { kind: 'other', personId, name })).toMatchObject({ may: false })
        if (file.quietHousehold) expect(joined.quietHousehold).toBe(true)
        expect(joined.note).toContain(file.note)
      }
    }),
  )
})

test('one file is as it is, none says nothing, and two that say the same say it once', () => {
  const one: ContactRules = {
    ...unasked,
    ways: { ...unasked.ways, phone: 'safe' },
    times: 'mornings',
    hiddenFrom: [{ personId: null, name: 'A' }],
    note: 'Word apple',
  }
  expect(joinRules([])).toEqual(unasked)
  expect(joinRules([one])).toEqual(one)
  expect(joinRules([one, one])).toEqual(one)
  expect(joinRules([one, unasked]).ways.phone).toBe('safe')
})
