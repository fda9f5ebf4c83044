/** Figures that make sense for one bank as for several pooled: the length and the place of keys, and how often a service is one. */

import { servicesIn } from './glossary.ts'
import { type ChoiceItem, splitOptions } from './item-text.ts'
import { binomialTwoSided, chiSquareTail, holm } from './probability.ts'
import type { Service } from './services.ts'
import { percent, type Statistic, statistic } from './statistic.ts'

const ALPHA = 0.01
const APPEARANCES = 8
const KEY_RATE = { low: 0.1, high: 0.45 }

/** B11 to B13: the figures of `items` that do not depend on an exam. */
export function pooledStatistics(items: readonly ChoiceItem[], services: readonly Service[]): Statistic[] {
  const single = items.filter(({ type }) => type === 'multiple-choice')
  return single.length === 0 ? [] : [lengthRatio(single), keyPositions(single), keyRates(items, services)]
}

/** exp(mean ln r) over items, r the key's length over the mean distractor's, and t of the mean. */
export function keyLengthRatio(items: readonly ChoiceItem[]): { ratio: number; t: number } {
  const logs = items.map(item => {
    const { keys, distractors } = splitOptions(item)
    const mean = distractors.reduce((sum, { text }) => sum + text.length, 0) / distractors.length
    return Math.log((keys[0] as { text: string }).text.length / mean)
  })
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0)
  const error = Math.sqrt(squares / Math.max(1, logs.length - 1) / logs.length)
  return { ratio: Math.exp(mean), t: error === 0 ? 0 : mean / error }
}

function lengthRatio(items: readonly ChoiceItem[]): Statistic {
  const { ratio, t } = keyLengthRatio(items)
  const [low, high] = items.length >= 195 ? [0.95, 1.05] : [0.9, 1.1]
  const message = `keys are ${ratio.toFixed(3)} times as long as distractors (${low} to ${high}; t ${t.toFixed(2)})`
  const verdict = ratio < low || ratio > high ? 'fail' : 'pass'
  return statistic({ id: 'B11', name: 'key length ratio', value: ratio, verdict, message })
}

/** Pearson's chi-square of `counts` against equal shares, and its p. */
export function uniformity(counts: readonly number[]): { chiSquare: number; p: number } {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const chiSquare = mean === 0 ? 0 : counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
  return { chiSquare, p: chiSquareTail(chiSquare, counts.length - 1) }
}

/** A warning that needs no change: positions are drawn, never balanced by hand, and G10 to G14 gate them. */
function keyPositions(items: readonly ChoiceItem[]): Statistic {
  const four = items.filter(({ options }) => options.length === 4)
  const counts = [0, 1, 2, 3].map(place => four.filter(({ options, key }) => key.includes(options[place]!.id)).length)
  const { chiSquare, p } = uniformity(counts)
  const message = `keys by place: ${counts.join(', ')} (chi-square ${chiSquare.toFixed(3)}, p ${p.toPrecision(3)}); never balance by hand`
  return statistic({ id: 'B12', name: 'key position p', value: p, verdict: p < ALPHA ? 'warning' : 'pass', message })
}

interface Rate {
  readonly name: string
  readonly keys: number
  readonly options: number
  /** The rate that chance would give. */
  readonly chance: number
}

/** How often each service that stands in eight options or more is (part of) a key. */
export function serviceRates(items: readonly ChoiceItem[], services: readonly Service[]): Rate[] {
  const rates = new Map<string, Rate>()
  for (const item of items)
    for (const { id, text } of item.options)
      for (const name of servicesIn(text, services)) {
        const { keys, options, chance } = rates.get(name) ?? { keys: 0, options: 0, chance: 0 }
        rates.set(name, {
          name,
          keys: keys + Number(item.key.includes(id)),
          options: options + 1,
          chance: chance + item.key.length / item.options.length,
        })
      }
  return [...rates.values()]
    .filter(({ options }) => options >= APPEARANCES)
    .map(rate => ({ ...rate, chance: rate.chance / rate.options }))
    .sort((a, b) => b.options - a.options || (a.name < b.name ? -1 : 1))
}

function keyRates(items: readonly ChoiceItem[], services: readonly Service[]): Statistic {
  const rates = serviceRates(items, services)
  const adjusted = holm(rates.map(({ keys, options, chance }) => binomialTwoSided(keys, options, chance)))
  const failing = rates.filter(({ keys, options }, index) => {
    const rate = keys / options
    return (rate < KEY_RATE.low || rate > KEY_RATE.high) && adjusted[index]! < ALPHA
  })
  const told = (list: readonly Rate[]) =>
    list.map(({ name, keys, options }) => `${name} ${keys} of ${options} (${percent(keys / options)})`).join(', ')
  const message =
    failing.length > 0
      ? `services that are the key too rarely or too often: ${told(failing)}`
      : `key rates of services: ${told(rates) || 'no service stands in eight options'}`
  return statistic({
    id: 'B13',
    name: 'services with a telling key rate',
    value: failing.length,
    verdict: failing.length > 0 ? 'fail' : 'pass',
    message,
  })
}
