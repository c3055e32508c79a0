import { expect, test } from 'vitest'
import { knownOn } from './known-on.ts'

const transition = {
  firstPaymentOn: '2026-05-20',
  paymentKnownOn: '2026-05-26',
  grantedFrom: '2026-04-01',
  grantKnownOn: '2026-05-10',
}

test.each([
  ['2026-05-09', null, null],
  ['2026-05-10', null, '2026-04-01'],
  ['2026-05-25', null, '2026-04-01'],
  ['2026-05-26', '2026-05-20', '2026-04-01'],
])('on %s the payment was %s and the grant from %s', (day, paid, granted) =>
  expect(knownOn(transition, day)).toMatchObject({ firstPaymentOn: paid, grantedFrom: granted }),
)
