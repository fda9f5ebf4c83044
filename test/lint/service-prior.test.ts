import { describe, expect, it } from 'vitest'
import { foldOf } from '../../src/lint/folds.ts'
import { servicePrior } from '../../src/lint/service-prior.ts'
import { SERVICES, soundItem, withTexts } from '../fixtures/lint.ts'

const texts = ['Use Amazon S3.', 'Use Amazon SQS.', 'Read.', 'Use Amazon S3 and Amazon SQS.']

/** Ids of items in a fold each; key `b`, which names Amazon SQS. */
const idsByFold = Array.from({ length: 5 }, (_, fold) => {
  let number = 0
  while (foldOf(`item-${number}`, 5) !== fold) number++
  return `item-${number}`
})

describe('servicePrior', () => {
  it('is (K + 0.5) / (A + 2) of the other folds', () => {
    const items = idsByFold.map(id => withTexts(soundItem(0, { id }), texts))
    // Four items train: Amazon S3 in 8 options, never the key; Amazon SQS in 8, of which 4 are keys.
    const [s3, sqs] = [0.5 / 10, 4.5 / 10]
    for (const values of servicePrior(items, SERVICES))
      expect(values).toEqual([s3, sqs, 0.25, (s3 + sqs) / 2].map(value => expect.closeTo(value, 12)))
  })

  it('knows nothing of the item itself and its fold', () => {
    const items = [idsByFold[0]!, idsByFold[0]!].map(id => withTexts(soundItem(0, { id }), texts))
    expect(servicePrior(items, SERVICES)).toEqual([
      [0.25, 0.25, 0.25, 0.25],
      [0.25, 0.25, 0.25, 0.25],
    ])
  })
})
