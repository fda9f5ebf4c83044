import { expect, it } from 'vitest'
import { formatClock, formatDuration, formatPercent, plural } from '../../src/ui/format.ts'

it.each([
  [7_800_000, '2:10:00'],
  [3_599_001, '1:00:00'],
  [249_000, '4:09'],
  [1, '0:01'],
  [0, '0:00'],
  [-5, '0:00'],
])('shows %i ms left as %s', (ms, text) => {
  expect(formatClock(ms)).toBe(text)
})

it.each([
  [1_000, '1 second'],
  [59_400, '59 seconds'],
  [60_000, '1 minute'],
  [3_600_000, '1 hour'],
  [7_800_000, '2 hours 10 minutes'],
])('says %i ms as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})

it('counts with the right noun and rounds shares', () => {
  expect([plural(1, 'item'), plural(0, 'item'), formatPercent(0.7692)]).toEqual(['1 item', '0 items', '77 %'])
})
