/** The engine: drawing forms from large banks, marking responses, replaying an attempt, reading a bank. */

import {
  assembleForm,
  type Bank,
  bankDigest,
  type Form,
  type Item,
  isCorrect,
  itemDigest,
  mockBlueprint,
  NOTHING_SEEN,
  parseBank,
  replay,
  type SessionEvent,
} from '../src/core/index.ts'
import { makeCertification, makeItem, makeSources } from '../test/fixtures/build.ts'
import { medianMs, report } from './measure.ts'

const SAA_DOMAINS = [
  { id: '1', weight: 30, tasks: 3 },
  { id: '2', weight: 26, tasks: 2 },
  { id: '3', weight: 24, tasks: 5 },
  { id: '4', weight: 20, tasks: 4 },
]

function certification() {
  return makeCertification({
    form: { items: 65, unscored: 15, minutes: 130 },
    domains: SAA_DOMAINS.map(({ id, weight, tasks }) => ({
      id,
      title: `Domain ${id}`,
      weight,
      tasks: Array.from({ length: tasks }, (_, index) => ({ id: `${id}.${index + 1}`, title: `Task ${index + 1}` })),
    })),
  })
}

/** A bank of `size` items, spread over the tasks of an exam of 65; every tenth shares its first fact with a twin. */
function bankOf(size: number): Bank {
  const tasks = certification().domains.flatMap(domain => domain.tasks.map(task => task.id))
  const items: Item[] = Array.from({ length: size }, (_, index) => {
    const twin = index % 20 === tasks.length ? index - tasks.length : index
    return makeItem({
      id: `big-${String(index).padStart(6, '0')}`,
      task: tasks[index % tasks.length] as string,
      scenario: `Bakery ${index} loses orders whenever its kitchen service restarts. No order may be lost.`,
      facts: [`fact-${twin}`],
      concepts: [`concept-${index % 400}`],
      difficulty: 0.3 + (index % 50) / 100,
    })
  })
  // Larger than a bank file may be, so it is put together without one.
  const digests = new Map(items.map(item => [item.id, itemDigest(item)]))
  const shape = certification()
  return { certification: shape, items, facts: new Map(), digests, digest: bankDigest(shape, items, digests) }
}

function draw(bank: Bank, seed: string): Form {
  const form = assembleForm(bank, { blueprint: mockBlueprint(bank.certification), seed, exposure: NOTHING_SEEN })
  if (!form.ok) throw new Error(form.error.code)
  return form.value
}

/** Two hours of a candidate who changes one answer in three and flags one item in five. */
function sitting(form: Form): SessionEvent[] {
  const perItem = form.items.flatMap(({ options }, position): SessionEvent[] => {
    const at = position * 110_000 + 1000
    const response = [options[position % options.length] as string]
    return [
      { type: 'moved', at, position },
      { type: 'responded', at: at + 60_000, position, response },
      ...(position % 3 === 0
        ? [{ type: 'responded' as const, at: at + 80_000, position, response: [options[0] as string] }]
        : []),
      ...(position % 5 === 0 ? [{ type: 'flagged' as const, at: at + 90_000, position, flagged: true }] : []),
    ]
  })
  return [
    { type: 'started', at: 0, limitMs: 7_800_000 },
    ...perItem,
    { type: 'submitted', at: 7_500_000, by: 'candidate' },
  ]
}

/** Prints the measurements of the engine. */
export function benchEngine(): void {
  for (const size of [1_000, 10_000, 100_000]) {
    const bank = bankOf(size)
    let run = 0
    const ms = medianMs(size > 50_000 ? 3 : 7, () => draw(bank, `seed ${run++}`))
    report(`assemble a 65-item form from ${size.toLocaleString('en')} items`, `${ms.toFixed(1)} ms`)
  }
  const bank = bankOf(1_000)
  const sources = makeSources(bank.items, bank.certification)
  report('parse and check a bank of 1,000 items', `${medianMs(7, () => parseBank(sources)).toFixed(1)} ms`)
  const rounds = 200
  const marking = medianMs(7, () => {
    for (let round = 0; round < rounds; round++) for (const item of bank.items) isCorrect(item, ['b'])
  })
  report(
    'mark responses',
    `${Math.round((rounds * bank.items.length) / (marking / 1000)).toLocaleString('en')} responses/s`,
  )
  const form = draw(bank, 'replay')
  const log = sitting(form)
  report(`replay a 65-item attempt (${log.length} events)`, `${medianMs(15, () => replay(form, log)).toFixed(2)} ms`)
}
