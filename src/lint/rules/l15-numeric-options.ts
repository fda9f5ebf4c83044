/**
 * L15: where every option is a number or a range in one unit, ranges do not overlap, the options stand in order, and
 * that order is kept on screen (`shuffle: false`).
 */

import { error, itemRule, warning } from '../finding.ts'
import { isNumber } from '../option-class.ts'

interface Range {
  readonly id: string
  readonly low: number
  readonly high: number
  readonly unit: string
}

export const numericOptions = itemRule('L15', 'numeric-options', item => {
  const ranges = item.options.flatMap(({ id, text }) => parseRange(id, text) ?? [])
  if (ranges.length < item.options.length || new Set(ranges.map(({ unit }) => unit)).size > 1) return []
  const overlaps = ranges.flatMap((left, index) =>
    ranges
      .slice(index + 1)
      .filter(right => overlap(left, right))
      .map(right => error(`options ${left.id} and ${right.id} overlap`)),
  )
  const rises = ranges.every(({ low }, index) => index === 0 || low >= ranges[index - 1]!.low)
  const falls = ranges.every(({ low }, index) => index === 0 || low <= ranges[index - 1]!.low)
  if (!rises && !falls) return [...overlaps, warning('numeric options are not in order')]
  return item.shuffle === false ? overlaps : [...overlaps, warning('numeric options are in order, yet may be shuffled')]
})

/** Whether two options share a number, unless both are single numbers. */
function overlap(left: Range, right: Range): boolean {
  const isRange = left.low < left.high || right.low < right.high
  return isRange && left.low < right.high && right.low < left.high
}

function parseRange(id: string, text: string): Range | undefined {
  const bare = text.trim().replace(/\.$/, '')
  const match = /^([\d.,]+)(?:\s*(?:-|–|to)\s*([\d.,]+))?(.*)$/.exec(bare)
  if (!isNumber(bare) || match === null) return undefined
  const value = (digits: string) => Number(digits.replace(/,/g, ''))
  const low = value(match[1] as string)
  return {
    id,
    low,
    high: match[2] === undefined ? low : value(match[2]),
    unit: (match[3] as string).trim().replace(/s$/, ''),
  }
}
