/**
 * What the generator named `alea-fy/1` draws: one named stream, and forms from frozen banks. Every engine that runs
 * the core must give the same; only the core's public surface is used here.
 */

import {
  assembleForm,
  type Bank,
  type Blueprint,
  below,
  drillBlueprint,
  type Exposure,
  type Form,
  GENERATOR,
  mockBlueprint,
  NOTHING_SEEN,
  parseBankFile,
  rngFor,
  shuffled,
} from '../../src/core/index.ts'

const SEED = 'golden seed é'

/** The first draws of a named stream, and what is made of it. */
export function goldenStream() {
  const rng = rngFor(SEED, 'SAA-C03', 'options', 'saa-c03-1-001')
  const draws = Array.from({ length: 5 }, () => rng())
  const digits = Array.from({ length: 10 }, (_, digit) => digit)
  return {
    generator: GENERATOR,
    draws,
    below: [3, 5, 7, 10, 1000].map(n => below(rngFor(SEED, 'GLD', 'below', `${n}`), n)),
    shuffle: shuffled(rngFor(SEED, 'GLD', 'shuffle'), digits),
  }
}

/** What the bank in `text` gives: its digest, a whole mock, the option orders of three items, and which items follow. */
export function goldenForms(text: string) {
  const parsed = parseBankFile({ file: 'golden.bank.json', text })
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  const bank = parsed.value
  const mock = draw(bank, mockBlueprint(bank.certification), NOTHING_SEEN)
  const seen: Exposure = new Map(mock.items.map(({ id }) => [id, { times: 1, lastOn: '2026-11-25' }]))
  const sorted = [...mock.items].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    bankDigest: bank.digest,
    optionOrders: Object.fromEntries(sorted.slice(0, 3).map(({ id, options }) => [id, options])),
    mock,
    nextMock: idsOf(draw(bank, mockBlueprint(bank.certification), seen)),
    drill: idsOf(draw(bank, drillBlueprint(bank, { domain: '2', count: 10 }), NOTHING_SEEN)),
  }
}

function draw(bank: Bank, blueprint: Blueprint, exposure: Exposure): Form {
  const form = assembleForm(bank, { blueprint, seed: SEED, exposure })
  if (!form.ok) throw new Error(form.error.code)
  return form.value
}

function idsOf(form: Form): string[] {
  return form.items.map(({ id }) => id)
}
