import { describe, expect, it } from 'vitest'
import { crossItemCueing, crossItemCueingAcross } from '../../../src/lint/rules/l23-cross-item-cueing.ts'
import { makeBank } from '../../fixtures/build.ts'
import { SERVICES, SMALL, said, soundItem, soundOrdering, tell, withTexts } from '../../fixtures/lint.ts'

const key = 'Replicate green barrels through Amazon Data Firehose.'
const cued = withTexts(soundItem(0), ['Read.', key, 'Scan.', 'List.'])
const told = (id: string) =>
  `warning tst-c01-1-000 ${id} says "replic green barrel amazondatafirehos", as its key does; not an enemy`

function cueing(sentence: string) {
  return soundItem(1, { scenario: `${soundItem(1).scenario} ${sentence}` })
}

describe('cross-item-cueing', () => {
  it.each([
    ['three words and one service', 'They replicate the green barrels to Amazon S3.'],
    ['words in another order', 'Green barrels replicate through Amazon Data Firehose.'],
  ])('is quiet about %s', (_, sentence) => {
    expect(said(crossItemCueing, [cued, cueing(sentence)])).toEqual([])
  })

  it('is quiet about the item itself, enemies and ordering items', () => {
    const scenario = `${soundItem(0).scenario} ${key}`
    const sentence = 'They replicate green barrels through Amazon Data Firehose.'
    expect(said(crossItemCueing, [{ ...cued, scenario }])).toEqual([])
    expect(said(crossItemCueing, [cued, { ...cueing(sentence), enemies: [cued.id] }])).toEqual([])
    expect(said(crossItemCueing, [withTexts(soundOrdering(0), [key]), cueing(sentence)])).toEqual([])
  })

  it('is quiet about words that a distractor of the item has too', () => {
    const shared = withTexts(soundItem(0), [`${key} Read.`, key, 'Scan.', 'List.'])
    expect(
      said(crossItemCueing, [shared, cueing('They replicate green barrels through Amazon Data Firehose.')]),
    ).toEqual([])
  })

  it('does not count the acronym of a term', () => {
    const term = withTexts(soundItem(0), ['Read.', 'Use green barrel policies (GBP).', 'Scan.', 'List.'])
    expect(said(crossItemCueing, [term, cueing('They use green barrel policies (GBP).')])).toEqual([])
  })

  it('warns of four consecutive words, a service name as one', () => {
    const sentence = 'They are replicating green barrels through Amazon Data Firehose at night.'
    expect(said(crossItemCueing, [cued, cueing(sentence)])).toEqual([told('tst-c01-1-001')])
  })

  it('compares banks with one another', () => {
    const other = { ...cueing(key), id: 'tst-c02-1-001' }
    const banks = [makeBank([cued, cueing(key)], SMALL), makeBank([other], { ...SMALL, code: 'TST-C02' })]
    expect(crossItemCueingAcross(banks, SERVICES).map(tell)).toEqual([told('tst-c02-1-001')])
  })
})
